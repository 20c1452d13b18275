"""The syntax trees of the templates: what they ask for, held against what their views offer."""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, nodes
from jinja2.filters import FILTERS

from catalogue.pages.asked import TEMPLATES, template_files
from catalogue.pages.template_ids import ids_of_prose
from catalogue.pages.views.both_languages import BothLanguagesView, MovedView, WelcomeView
from catalogue.pages.views.filters import Filters
from catalogue.pages.views.page import PageView
from catalogue.pages.views.pieces import BadgeView, CardView, ExplanationView
from catalogue.pages.views.scripts import EVERYWHERE
from catalogue.pages.views.shell import MainView, ShellView
from catalogue.pages.views.site import SiteView

WORDS, LABEL, LIST, HREF, SAY = "words", "label", "list_words", "href", "say"
COUNTS = frozenset({"count", "patterns", "phrases"})
ASSET = re.compile(r'(?:^(?=[\w-]+\.(?:css|js)")|\bassets/)([\w./-]+)"')
"""A file that a page loads: behind the way to the folder, which a template writes out or asks for."""
SCRIPT = "script"
"""A file of style, a script or a picture that a page loads."""
PAGE, SITE = "page", "site"
SITES = frozenset({SITE, "half"})
"""What stands for the catalogue in one language; `half` in pages of both languages."""
PAGES: tuple[tuple[str, type], ...] = (
    ("shell/main.html", MainView),
    ("shell/", ShellView),
    ("cards/", CardView),
    ("badge.html", BadgeView),
    ("explanation.html", ExplanationView),
    ("welcome.html", WelcomeView),
    ("not-found.html", BothLanguagesView),
    ("offline.html", BothLanguagesView),
    ("plain.html", BothLanguagesView),
    ("moved.html", MovedView),
    ("", PageView),
)
"""What `page` is, by what the name of a template begins with."""


def find_template_faults(templates: Path = TEMPLATES) -> Iterator[str]:
    """What templates ask and nobody offers, with its line, and what is offered and nobody asks."""
    used: set[tuple[type, str]] = set()
    for name, tree in parse_templates(templates):
        view = _view_of(name)
        for asked in tree.find_all(nodes.Getattr):
            owner = _owner_of(asked, view)
            if owner and asked.attr not in offered_by(owner):
                yield f"{name}:{asked.lineno}: {owner.__name__} offers no {asked.attr}"
            if owner:
                used.add((owner, asked.attr))
        for applied in tree.find_all(nodes.Filter):
            used.add((Filters, applied.name))
            if applied.name not in {*offered_by(Filters), *FILTERS}:
                yield f"{name}:{applied.lineno}: there is no filter {applied.name}"
        yield from (f"{name}:{line}: {what}" for line, what in _unnamed_in(tree))
    for owner in (*dict.fromkeys(view for _, view in PAGES), SiteView, Filters):
        for attribute in offered_by(owner):
            if not any((each, attribute) in used for each in owner.__mro__):
                yield f"{owner.__name__} offers {attribute}, which no template asks for"


def offered_by(view: type) -> list[str]:
    """The public names of a view."""
    return [name for name in dir(view) + list(inspect.get_annotations(view)) if not name.startswith("_")]


def render_offered() -> str:
    """Markdown: what templates see, made from the views."""
    parts = ["# What templates see", "Made from the views in `hooks/catalogue/pages/`; `make schema` renews it."]
    folders = {view: name for name, view in reversed(PAGES)}
    for view in (
        PageView,
        SiteView,
        ShellView,
        MainView,
        BadgeView,
        CardView,
        ExplanationView,
        BothLanguagesView,
        MovedView,
        WelcomeView,
        Filters,
    ):
        rows = [f"| `{name}` | {_describe(view, name)} |" for name in dict.fromkeys(sorted(offered_by(view)))]
        where = f" (in `{folders[view]}`)" if folders.get(view) else ""
        parts.append(
            f"## {view.__name__}{where}\n\n{_summary(view)}\n\n| name | what it is |\n|---|---|\n" + "\n".join(rows)
        )
    return "\n\n".join(parts) + "\n"


def _view_of(name: str) -> type:
    return next(view for start, view in PAGES if name.startswith(start))


def _owner_of(asked: nodes.Getattr, view: type) -> type | None:
    """The view of which a template asks something; None for a value's own parts."""
    if not isinstance(asked.node, nodes.Name):
        return None
    if asked.node.name == PAGE:
        return view
    return SiteView if asked.node.name in SITES else None


def _unnamed_in(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """Words that are asked for by a key that the template puts together: the check could not know them."""
    for item in tree.find_all(nodes.Getitem):
        if isinstance(item.node, nodes.Getattr) and item.node.attr == WORDS:
            yield item.lineno, "name the word, such as site.words.home"
    for call in tree.find_all(nodes.Call):
        named = isinstance(call.node, nodes.Getattr) and call.node.attr in {LABEL, *COUNTS}
        if named and not (call.args and isinstance(call.args[0], nodes.Const)):
            yield call.lineno, "name the group or the noun in the call"


def _describe(view: type, name: str) -> str:
    documented = inspect.getattr_static(view, name, None)
    return " ".join((inspect.getdoc(documented) or "").split("\n\n")[0].split()) if documented is not None else ""


def _summary(view: type) -> str:
    return " ".join((inspect.getdoc(view) or "").split("\n\n")[0].split())


def parse_templates(templates: Path) -> Iterator[tuple[str, nodes.Template]]:
    """The name and the syntax tree of every template of a folder."""
    environment = Environment()
    for path in template_files(templates):
        yield path.relative_to(templates).as_posix(), environment.parse(path.read_text(encoding="utf-8"))


def read_asked(templates: Path) -> dict[str, list[str] | dict[str, list[str]]]:
    """Keys of interface.yaml that templates name, by what they are."""
    words: set[str] = set()
    counts: set[str] = set()
    lists: set[str] = set()
    targets: set[str] = set()
    assets: set[str] = set()
    labels: dict[str, set[str]] = {}
    gaps: dict[str, set[str]] = {}
    for _, tree in parse_templates(templates):
        words.update(_words_in(tree))
        assets.update(name for text in tree.find_all(nodes.TemplateData) for name in ASSET.findall(text.data))
        for place, names in _gaps_in(tree):
            gaps.setdefault(place, set()).update(names)
        if any(found.attr == SCRIPT for found in tree.find_all(nodes.Getattr)):
            assets.add(f"{EVERYWHERE}.js")
        for name, arguments in _calls_in(tree):
            if name in COUNTS:
                counts.update(arguments[:1])
            elif name == LIST:
                lists.update(arguments[:1])
            elif name == SCRIPT:
                assets.update(f"{script}.js" for script in arguments[:1])
            elif name == HREF:
                targets.update(arguments[:1])
            elif name == LABEL and arguments:
                labels.setdefault(arguments[0], set()).update(arguments[1:2])
    return {
        "words": sorted(words),
        "counts": sorted(counts),
        "labels": {group: sorted(values) for group, values in sorted(labels.items())},
        "lists": sorted(lists),
        "targets": sorted(targets),
        "assets": sorted(assets),
        "gaps": {place: sorted(names) for place, names in sorted(gaps.items())},
        "ids": ids_of_prose(dict(parse_templates(templates))),
    }


def _words_in(tree: nodes.Template) -> Iterator[str]:
    """X of every site.words.X."""
    for found in tree.find_all(nodes.Getattr):
        if isinstance(found.node, nodes.Getattr) and found.node.attr == WORDS:
            yield found.attr


def _gaps_in(tree: nodes.Template) -> Iterator[tuple[str, list[str]]]:
    """The place of each text that is said with values, and the names of these."""
    for said in tree.find_all(nodes.Filter):
        if said.name != SAY:
            continue
        names, text = [str(value.key) for value in said.kwargs], said.node
        if isinstance(text, nodes.Getattr):
            yield f"words.{text.attr}", names
        elif isinstance(text, nodes.Call) and text.args and isinstance(text.args[0], nodes.Const):
            yield f"labels.{text.args[0].value}", names


def _calls_in(tree: nodes.Template) -> Iterator[tuple[str, list[str]]]:
    """The name of each method that is called, and its arguments up to the first that is no text."""
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Getattr):
            arguments = []
            for argument in call.args:
                if not (isinstance(argument, nodes.Const) and isinstance(argument.value, str)):
                    break
                arguments.append(argument.value)
            yield call.node.attr, arguments
