"""Joins the catalogue to MkDocs: the only file that knows both. Each event calls the catalogue and no more."""

import logging
import os
import posixpath
import sys
import threading
from collections.abc import Callable, Iterable, MutableMapping
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents
from mkdocs.theme import Theme

from catalogue.exports import ExportError
from catalogue.keeping.answers import Answers, mark, mark_of_code
from catalogue.load import last_answers, load_catalogue
from catalogue.pages.inventory import Page
from catalogue.pages.rendering import keep_compiled
from catalogue.pages.views.scripts import Scripts
from catalogue.pages.views.shell import Publication
from catalogue.publishing.builder import Builder
from catalogue.publishing.preview import line_for_editors, list_faults, list_problems
from catalogue.publishing.provenance import find_provenance
from catalogue.publishing.run import Run
from catalogue.publishing.static import generate_static, make_assets
from catalogue.publishing.styles import StylesError
from catalogue.publishing.system_faults import explain
from catalogue.publishing.variables import EXAMPLES
from catalogue.publishing.watching import make_observer
from catalogue.publishing.writing import Writing
from catalogue.queries.day import today
from catalogue.reading.assets import ASSETS, STYLES
from catalogue.reading.faults import DataError
from catalogue.reading.garbage import collect_again

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

log = logging.getLogger("mkdocs.plugins.catalogue")

Context = MutableMapping[str, object]
"""What a template of the theme gets."""
AFTER_I18N = -200
"""static-i18n's events have priorities of -100 and above."""
ENGINE = Path(__file__).parents[1]
"""The folder of the engine: this file's hooks/, overrides/ and docs/assets/."""
DATA = "data"
"""The folder of the records, beside that of the prose."""
QUIET = 1
"""Seconds after which what the former reading has left is cleared away: it takes as long as reading."""
SETTLING = 0.05
"""Seconds without a change after which what was saved is read: some programs write a file in two steps."""


CHECKBOX = (' autocomplete="off">\n', ">\n")
"""The theme gives its checkboxes an attribute that HTML has only for fields of text."""


def on_startup(command: str, **_: object) -> None:
    """Under `serve`, faulty data must leave the last good site up."""
    Run.serving = command == "serve"
    for handler in logging.getLogger("mkdocs").handlers:
        handler.setFormatter(_Lines())
        handler.addFilter(_is_for_editors)


class _Lines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return line_for_editors(super().format(record), record.levelname, ours=record.name == log.name)


def _is_for_editors(record: logging.LogRecord) -> bool:
    """What the system refuses is said once, where the process ends."""
    return bool(_Lines().format(record)) and not isinstance(sys.exc_info()[1], OSError | MemoryError)


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    """Makes what is asked for, and watches the data too, also where a folder is taken away and comes back."""
    host, port = server.server_address[:2]
    preview = _PreviewServer(builder, str(host), port, server.root, server.mount_path)
    preview.builder = partial(_rebuild, builder, config, preview)
    preview.error_handler = server.error_handler
    preview.build_delay = SETTLING
    watched = [config.docs_dir, config.config_file_path, str(Path(config.docs_dir).with_name(DATA))]
    preview.observer = make_observer([*watched, *config.watch])  # type: ignore[assignment]  # MkDocs names its class
    for path in watched:
        preview.watch(path)
    return preview


class _PreviewServer(LiveReloadServer):
    """Has the file made that is asked for; nothing is read anew meanwhile."""

    def _serve_request(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith("/livereload/"):
            return super()._serve_request(environ, start_response)
        while True:
            with self._epoch_cond:
                self._epoch_cond.wait_for(self._is_renewed)
            with self._rebuild_cond:  # which MkDocs takes before it calls what is there old
                if self._is_renewed():
                    self._make(path)
                    return super()._serve_request(environ, start_response)

    def stay(self) -> None:
        """No browser has to load its page again."""
        self._wanted_epoch = self._visible_epoch

    def _is_renewed(self) -> bool:
        return self._visible_epoch == self._wanted_epoch

    def _make(self, path: str) -> None:
        """The file that MkDocs looks for; else that to which it leads on, or what says that there is none."""
        shown = Run.now().shown
        below = path.removeprefix(self.mount_path) + ("index.html" if path.endswith("/") else "")
        file = posixpath.normpath(f"/{below}").lstrip("/")
        assert shown
        try:
            any(map(shown.make, (file, f"{file}/index.html", "404.html")))
        except (OSError, MemoryError) as error:
            raise Abort(explain(error)) from error


def _rebuild(builder: Callable[[], None], config: MkDocsConfig, preview: _PreviewServer) -> None:
    """Once more, and what came of it."""
    docs = Path(config.docs_dir)
    if not docs.is_dir():
        log.error("%s is not a folder; put it back", docs.name)
        Run.now().state = ""
        return
    try:
        if Run.now().shown and Run.now().state == _mark_files(config):  # one save in two steps, and both were read
            preview.stay()
            return
        if Run.now().around == _mark_around(config):
            _renew(config)
        else:
            builder()
    except (OSError, MemoryError, PluginError) as error:
        raise Abort(str(error) if isinstance(error, PluginError) else explain(error)) from error
    _say(Run.now().problems.told)


def _renew(config: MkDocsConfig) -> None:
    """Data and prose are read anew; what MkDocs makes is as it was."""
    former, run = Run.now(), _make_run(config)
    run.around, run.outline = former.around, former.outline
    _show(run, config)
    if former.shown:
        former.shown.clear()
    Run.last = run


def _show(run: Run, config: MkDocsConfig) -> None:
    try:
        run.show(Path(config.site_dir))
    except ExportError as error:
        raise PluginError(str(error)) from error
    clearing = threading.Timer(QUIET, collect_again)
    clearing.daemon = True
    clearing.start()


def _mark_around(config: MkDocsConfig) -> str:
    """The same as long as MkDocs makes the same around every page: its settings, and what these say is watched."""
    watched = [Path(each) for each in (config.config_file_path, *config.watch)]
    texts = (path.read_text(encoding="utf-8") for path in watched if path.is_file())
    return mark(*texts, mark_of_code(filter(Path.is_dir, watched)))


def _mark_files(config: MkDocsConfig) -> str:
    """The same as long as every file is that a preview is made of."""
    docs = Path(config.docs_dir)
    folders = (docs.with_name(DATA), docs, ENGINE / "docs" / ASSETS)
    return mark(_mark_around(config), mark_of_code(filter(Path.is_dir, folders)))


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        log.error("%s", line)


def on_config(config: MkDocsConfig) -> None:
    """Read data and prose, once for all languages."""
    config.theme.static_templates.clear()  # 404.html and the sitemap are the catalogue's
    config.theme.get_env = partial(_make_environment, config.theme)  # type: ignore[method-assign]
    if not _is_within_build(config):
        _answers.cache_clear()  # the code may be another one
        Run.last = _make_run(config)
        config.site_name = Run.last.builder.settings.name.en


class _UnlistedTemplates(FileSystemLoader):
    """MkDocs asks for the files of the theme, which are 7,000 and of which no page loads one."""

    def list_templates(self) -> list[str]:
        return []


def _make_environment(theme: Theme) -> Environment:
    environment = Theme.get_env(theme)
    environment.loader = _UnlistedTemplates(theme.dirs)
    return environment


def _is_within_build(config: MkDocsConfig) -> bool:
    """Whether static-i18n is building one of its languages."""
    return bool(vars(config.plugins["i18n"])["building"])


@cache
def _answers(data: Path) -> Answers:
    return last_answers(data, lasting=Run.serving)


def _make_run(config: MkDocsConfig) -> Run:
    docs, day = Path(config.docs_dir), today(os.environ.get("SOURCE_DATE_EPOCH"))
    state = _mark_files(config) if Run.serving else ""
    try:
        examples = Path(os.environ[EXAMPLES]) if os.environ.get(EXAMPLES) else None
        data = docs.with_name(DATA)
        catalogue = load_catalogue(
            data,
            docs,
            max(day, today(None)),
            examples=examples,
            to_publish=not Run.serving,
            known=_answers(data),
        )
    except (DataError, OSError) as error:
        problems = list_faults(error.faults) if isinstance(error, DataError) else list_problems([explain(error)])
        if Run.serving and Run.last:
            return Run(Run.last.builder.with_problems(problems.lines), Run.last.static, state, problems)
        _say([*problems.lines, f"Nothing was built: {problems.count}"])
        raise SystemExit(1) from error
    try:
        assets = make_assets(catalogue, docs, ENGINE / "docs", preview=Run.serving)
    except StylesError as error:
        raise PluginError(f"docs/{ASSETS}/{STYLES}/{error}") from error
    publication = Publication(
        config.site_url or catalogue.settings.address,
        Run.serving,
        provenance=find_provenance(os.environ),
        scripts=Scripts(assets.folder, assets.imports),
    )
    static = tuple(generate_static(assets, catalogue, docs, ENGINE / "docs"))
    return Run(Builder(catalogue, publication, day), static, state)


def _begin_writing(files: Files, *, config: MkDocsConfig) -> Files:
    """Now that the folder of the site is empty, a copy of this process begins with what needs no frame."""
    run = Run.now()
    try:
        run.writing = run.writing or (None if Run.serving else Writing(run.builder, Path(config.site_dir), run.static))
    except ExportError as error:
        raise PluginError(str(error)) from error
    return files


def _keep_pages(files: Files, *, config: MkDocsConfig) -> Files:
    """What the check knows: everything else in docs/ is not published, or is the catalogue's."""
    for file in list(files):
        if file.src_uri not in Run.now().pages and str(file.src_dir) == config.docs_dir:
            files.remove(file)
    return files


def _add_frames(files: Files, *, config: MkDocsConfig) -> Files:
    for path, page in Run.now().pages.items():
        if page.frame:
            files.append(File(path, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


@event_priority(AFTER_I18N)
def _address_files(files: Files, *, config: MkDocsConfig) -> Files:
    for file in files.documentation_pages():
        page = Run.now().pages[file.src_uri]
        file.content_string = ""  # the catalogue reads the Markdown and makes the HTML
        _move(file, f"{page.address}index.html", config)
    return files


on_files = CombinedEvent(_begin_writing, _keep_pages, _add_frames, _address_files)


def _move(file: File, path: str, config: MkDocsConfig) -> None:
    file.dest_uri = path
    file.abs_dest_path = os.path.normpath(os.path.join(config.site_dir, path))
    file.url = posixpath.dirname(path) + "/" if path.endswith("index.html") else path


def on_env(env: Environment, **_: object) -> None:
    """Compiled templates are kept."""
    env.bytecode_cache = keep_compiled("theme")


def on_page_content(_html: str, *, page: MkDocsPage, **_: object) -> str:
    """What stands between header and footer."""
    return Run.now().content.content(_page_of(page))


def on_page_context(context: Context, *, page: MkDocsPage, **_: object) -> Context:
    """Head, header and footer for overrides/main.html."""
    page.toc = TableOfContents([])  # the theme would make a second skip link of it
    context["shell"] = Run.now().content.shell(_page_of(page))
    return context


def on_post_page(output: str, *, page: MkDocsPage, **_: object) -> str:
    """Of a frame nothing is left to write: MkDocs writes no empty page."""
    return Run.now().content.take(_page_of(page), output.replace(*CHECKBOX))


def _page_of(page: MkDocsPage) -> Page:
    return Run.now().pages[page.file.src_uri]


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """After the last language: everything that MkDocs did not make."""
    if _is_within_build(config):
        return
    run = Run.now()
    if Run.serving:
        _show(run, config)
        run.around = _mark_around(config)
        return
    assert run.writing
    run.writing.finish()
