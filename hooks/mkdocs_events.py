"""Joins the catalogue to MkDocs: the only file that knows both. Each event calls the catalogue and no more."""

import logging
import os
import posixpath
import sys
from collections.abc import Callable, Iterable, MutableMapping
from functools import partial
from pathlib import Path

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
from catalogue.hosting.assets import Assets, preview_assets, publish_assets
from catalogue.load import last_answers, load_catalogue
from catalogue.model.catalogue import Catalogue
from catalogue.pages.inventory import Page
from catalogue.pages.rendering import keep_compiled
from catalogue.pages.views.scripts import Scripts
from catalogue.pages.views.shell import Publication
from catalogue.publishing.builder import Builder
from catalogue.publishing.preview import Problems, line_for_editors, list_faults, list_problems
from catalogue.publishing.provenance import find_provenance
from catalogue.publishing.run import Run
from catalogue.publishing.styles import StylesError, colour_icon, join_styles
from catalogue.publishing.system_faults import explain
from catalogue.publishing.variables import EXAMPLES
from catalogue.publishing.watching import make_observer
from catalogue.publishing.writing import Writing
from catalogue.queries.day import today
from catalogue.reading.faults import DataError
from catalogue.reading.garbage import collect_again

log = logging.getLogger("mkdocs.plugins.catalogue")

Context = MutableMapping[str, object]
"""What a template of the theme gets."""
AFTER_I18N = -200
"""static-i18n's events have priorities of -100 and above."""
ENGINE = Path(__file__).parents[1]
"""The folder of the engine: this file's hooks/, overrides/ and docs/assets/."""
DATA = "data"
"""The folder of the records, beside that of the prose."""
ASSETS = "assets"
"""The folder of style, scripts and pictures: the engine's, and beside them those of the site."""
ICON = "assets/icon.svg"
"""The sign of the site, in docs/."""
STYLES = "assets/css"
"""The files of style in docs/."""


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


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]) -> None:
    """Watch what MkDocs does, and the data, also where a folder is taken away and comes back."""
    watched = [config.docs_dir, config.config_file_path]
    for path in watched:
        server.unwatch(path)
    watched.append(str(Path(config.docs_dir).with_name(DATA)))
    server.observer = make_observer([*watched, *config.watch])  # type: ignore[assignment]  # MkDocs names its class
    for path in watched:
        server.watch(path)
    server.builder = partial(_rebuild, builder, Path(config.docs_dir))


def _rebuild(builder: Callable[[], None], docs: Path) -> None:
    """Once more, and what came of it."""
    if not docs.is_dir():
        log.error("%s is not a folder; put it back", docs.name)
        return
    try:
        builder()
    except (OSError, MemoryError) as error:
        raise Abort(explain(error)) from error
    _say(Run.now().problems.told)


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        log.error("%s", line)


def on_config(config: MkDocsConfig) -> None:
    """Read data and prose, once for all languages."""
    config.theme.static_templates.clear()  # 404.html and the sitemap are the catalogue's
    config.theme.get_env = partial(_make_environment, config.theme)  # type: ignore[method-assign]
    if not _is_within_build(config):
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


def _make_run(config: MkDocsConfig) -> Run:
    docs, day = Path(config.docs_dir), today(os.environ.get("SOURCE_DATE_EPOCH"))
    try:
        examples = Path(os.environ[EXAMPLES]) if os.environ.get(EXAMPLES) else None
        data = docs.with_name(DATA)
        catalogue = load_catalogue(
            data,
            docs,
            max(day, today(None)),
            examples=examples,
            to_publish=not Run.serving,
            known=last_answers(data),
        )
    except (DataError, OSError) as error:
        problems = list_faults(error.faults) if isinstance(error, DataError) else list_problems([explain(error)])
        if Run.serving and Run.last:
            return Run(Run.last.builder.with_problems(problems.lines), problems, Run.last.assets)
        _say([*problems.lines, f"Nothing was built: {problems.count}"])
        raise SystemExit(1) from error
    config.site_url = config.site_url or catalogue.settings.address
    assets = _make_assets(docs / ASSETS, catalogue)
    publication = Publication(
        config.site_url,
        Run.serving,
        provenance=find_provenance(os.environ),
        scripts=Scripts(assets.folder, assets.imports),
    )
    return Run(Builder(catalogue, publication, day), Problems(), assets)


def _make_assets(own: Path, catalogue: Catalogue) -> Assets:
    """Style and scripts of the engine; those of the site take their place."""
    engine = ENGINE / "docs" / ASSETS
    folders = (engine / "css", own / "css")
    try:
        sources = join_styles(
            catalogue.vocabulary,
            *folders,
            demonstration=catalogue.is_demonstration,
            colours=catalogue.settings.colours,
        )
    except StylesError as error:
        raise PluginError(f"docs/{STYLES}/{error}") from error
    for folder in (engine, own):
        sources |= {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js"))}
    return (preview_assets if Run.serving else publish_assets)(sources)


def _begin_writing(files: Files, *, config: MkDocsConfig) -> Files:
    """Now that the folder of the site is empty, a copy of this process begins with what needs no frame."""
    run = Run.now()
    try:
        run.writing = run.writing or Writing(run.builder, Path(config.site_dir))
    except ExportError as error:
        raise PluginError(str(error)) from error
    return files


def _keep_known(files: Files, *, config: MkDocsConfig) -> Files:
    """What the check knows: everything else in docs/ is not published."""
    known = {*Run.now().pages, *Run.now().builder.assets}
    for file in list(files):
        if file.src_uri not in known and str(file.src_dir) == config.docs_dir:
            files.remove(file)
    return files


def _add_assets(files: Files, *, config: MkDocsConfig) -> Files:
    """Those of the engine, where the site has a folder of its own, whose files take the place of the engine's."""
    docs = ENGINE / "docs"
    for path in sorted((docs / ASSETS).rglob("*")) if docs != Path(config.docs_dir) else ():
        name = path.relative_to(docs).as_posix()
        if path.is_file() and files.get_file_from_path(name) is None:
            files.append(File(name, str(docs), config.site_dir, config.use_directory_urls))
    return files


def _add_frames(files: Files, *, config: MkDocsConfig) -> Files:
    for path, page in Run.now().pages.items():
        if page.frame:
            files.append(File(path, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


@event_priority(AFTER_I18N)
def _address_files(files: Files, *, config: MkDocsConfig) -> Files:
    for file in list(files):
        if not file.is_documentation_page():
            if file.src_uri.startswith(f"{STYLES}/") or _is_script(file.src_uri):
                files.remove(file)
            elif file.src_uri.startswith(f"{ASSETS}/"):
                _move(file, file.src_uri, config)
                _colour(file)
            continue
        page = Run.now().pages.get(file.src_uri)
        if page:
            file.content_string = ""  # the catalogue reads the Markdown and makes the HTML
            _move(file, f"{page.address}index.html", config)
        else:  # a new page with a fault, under `serve`
            files.remove(file)
    assets = Run.now().assets
    for name, content in assets.files.items():
        files.append(File.generated(config, assets.folder + name, content=content))
    return files


def _colour(file: File) -> None:
    """The engine's icon takes the colours of the body; one of its own is as it is."""
    if Path(file.abs_src_path or "") == ENGINE / "docs" / ICON:
        file.content_string = colour_icon(file.content_string, Run.now().builder.settings.colours)


def _is_script(path: str) -> bool:
    return posixpath.dirname(path) == ASSETS and path.endswith(".js")


on_files = CombinedEvent(_begin_writing, _keep_known, _add_assets, _add_frames, _address_files)


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
    assert run.writing
    run.writing.finish()
    if Run.serving:
        collect_again()
