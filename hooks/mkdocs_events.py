"""Joins the catalogue to MkDocs: the only file that knows both. Each event calls the catalogue and no more."""

import gc
import os
import posixpath
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from catalogue import frames
from catalogue.building import Builder, frame_address
from catalogue.clock import today
from catalogue.frames import Frame
from catalogue.locales import Locale
from catalogue.pages import frame_names
from catalogue.problems import DataError
from catalogue.prose import ProsePage
from catalogue.reading import load_catalogue
from catalogue.styles import StylesError, join_styles
from catalogue.templating import keep_compiled
from catalogue.writing import Writing, begin_writing

log = get_plugin_logger("catalogue")

AFTER_I18N = -200
"""static-i18n's events have priorities of -100 and above."""
FRAMES = "frames"
"""The folder below each language in which the frames seem to stand; it is not on disk."""
STYLES, STYLE_SHEET = "assets/css", "assets/site.css"
"""The files of style in docs/, and what they are joined into."""

CHECKBOX = (' autocomplete="off">\n', ">\n")
"""The theme gives its checkboxes an attribute that HTML has only for fields of text."""


@dataclass
class _Run:
    """What lasts through one run of MkDocs, in all its languages."""

    builder: Builder
    writing: Writing | None = None
    frames: dict[tuple[str, Locale], Frame] = field(default_factory=dict)


class _Memory:
    """Hook modules outlive a build under `mkdocs serve`: this is what they remember."""

    serving = False
    run: _Run
    has_run = False


def on_startup(command: str, **_: Any) -> None:
    """Under `serve`, faulty data must leave the last good site up."""
    _Memory.serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Read data and prose, once for all languages."""
    if config.plugins["i18n"].building:  # type: ignore[attr-defined]  # static-i18n's own field
        return
    builder = _load_builder(config)
    _Memory.run = _Run(builder)
    _Memory.has_run = True


def _load_builder(config: MkDocsConfig) -> Builder:
    root = Path(config.config_file_path).parent
    try:
        catalogue = load_catalogue(root / "data", Path(config.docs_dir))
    except DataError as error:
        for problem in error.problems:
            log.error("%s", problem)
        if not (_Memory.serving and _Memory.has_run):
            raise Abort(f"Nothing was built: {len(error.problems)} problems in data and prose") from error
        log.error("The site shows the last data without problems until this is put right")
        return _Memory.run.builder
    return Builder(catalogue, config.site_url or "", today(os.environ.get("SOURCE_DATE_EPOCH")))


def _add_frames(files: Files, *, config: MkDocsConfig) -> Files:
    # Now that the folder of the site is empty
    if not _Memory.run.writing:
        _Memory.run.writing = begin_writing(_Memory.run.builder, Path(config.site_dir))
    for locale in Locale:
        for name in frame_names():
            path = f"{locale}/{FRAMES}/{name}.md"
            files.append(File(path, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


@event_priority(AFTER_I18N)
def _address_files(files: Files, *, config: MkDocsConfig) -> Files:
    for file in list(files):
        if not file.is_documentation_page():
            if file.src_dir not in {config.docs_dir, config.theme.custom_dir}:
                files.remove(file)  # style and scripts of the theme, which no page loads
            elif file.src_uri.startswith(f"{STYLES}/"):
                files.remove(file)
            elif file.src_uri.startswith("assets/"):
                _move(file, file.src_uri, config)
            continue
        page = _find_prose(file)
        if page:
            file.content_string = _source(page)
            _move(file, f"{_Memory.run.builder.paths.of_prose(page)}index.html", config)
        elif frame := _find_frame(file):
            name, locale = frame
            file.content_string = ""
            _move(file, f"{frame_address(name, locale)}index.html", config)
        else:  # a new page with a fault, under `serve`
            files.remove(file)
    files.append(File.generated(config, STYLE_SHEET, content=_join_styles(config)))
    return files


def _join_styles(config: MkDocsConfig) -> str:
    try:
        return join_styles(Path(config.docs_dir, STYLES))
    except StylesError as error:
        raise PluginError(f"docs/{STYLES}/{error}") from error


on_files = CombinedEvent(_add_frames, _address_files)


def _move(file: File, path: str, config: MkDocsConfig) -> None:
    file.dest_uri = path
    file.abs_dest_path = os.path.normpath(os.path.join(config.site_dir, path))
    file.url = posixpath.dirname(path) + "/" if path.endswith("index.html") else path


def _source(page: ProsePage) -> str:
    matter = {"title": page.matter.title, "description": page.matter.description}
    return f"---\n{yaml.safe_dump(matter, allow_unicode=True)}---\n{_Memory.run.builder.markdown(page)}"


def _find_prose(file: File) -> ProsePage | None:
    language, _, path = file.src_uri.removesuffix(".md").partition("/")
    return _Memory.run.builder.catalogue.prose_page(path, Locale(language)) if language in set(Locale) else None


def _find_frame(file: File) -> tuple[str, Locale] | None:
    language, _, path = file.src_uri.removesuffix(".md").partition("/")
    folder, _, name = path.partition("/")
    return (name, Locale(language)) if folder == FRAMES else None


def on_env(env: Environment, **_: Any) -> None:
    """Compiled templates are kept."""
    env.bytecode_cache = keep_compiled("theme")


def on_page_content(html: str, *, page: Page, **_: Any) -> str:
    """Prose in its template; of a frame, only the marker."""
    prose = _find_prose(page.file)
    return _Memory.run.builder.prose_body(prose, html) if prose else frames.BODY


def on_page_context(context: Any, *, page: Page, **_: Any) -> Any:
    """Head, header and footer for overrides/main.html."""
    context["serving"] = _Memory.serving
    page.toc = TableOfContents([])  # the theme would make a second skip link of it
    prose, frame = _find_prose(page.file), _find_frame(page.file)
    builder = _Memory.run.builder
    if prose:
        context["shell"] = builder.prose_shell(prose)
    elif frame:
        context["shell"] = builder.frame_shell(*frame)
    return context


def on_post_page(output: str, *, page: Page, **_: Any) -> str:
    """Keep a frame for filling and keep it out of the site: MkDocs writes no empty page."""
    output = output.replace(*CHECKBOX)
    frame = _find_frame(page.file)
    if frame is None:
        return output
    _Memory.run.frames[frame] = Frame(output)
    return ""


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """After the last language: everything that MkDocs did not make."""
    if config.plugins["i18n"].building:  # type: ignore[attr-defined]
        return
    assert _Memory.run.writing
    number = sum(_Memory.run.writing.finish(_Memory.run.frames))
    if _Memory.serving:
        gc.unfreeze()
    Path(config.site_dir, "sitemap.xml.gz").unlink(missing_ok=True)
    log.info("The catalogue made %d files", number)
