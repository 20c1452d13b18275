"""What templates may ask: the public names of their views. Templates use nothing else, and all that is offered."""

import inspect
from collections.abc import Iterator

from jinja2 import nodes
from jinja2.filters import FILTERS

from catalogue.pages.filters import Filters
from catalogue.pages.links import BadgeView, CardView, ExplanationView
from catalogue.pages.page_view import PageView
from catalogue.pages.shell_view import BothLanguagesView, MainView, ShellView
from catalogue.pages.site_view import SiteView
from catalogue.pages.syntax import COUNTS, LABEL, WORDS, parse_templates

PAGE, SITE = "page", "site"
SITES = frozenset({SITE, "half"})
"""What stands for the catalogue in one language; `half` in pages of both languages."""
PAGES: tuple[tuple[str, type], ...] = (
    ("shell/main.html", MainView),
    ("shell/", ShellView),
    ("cards/", CardView),
    ("badge.html", BadgeView),
    ("explanation.html", ExplanationView),
    ("welcome.html", BothLanguagesView),
    ("not-found.html", BothLanguagesView),
    ("plain.html", BothLanguagesView),
    ("", PageView),
)
"""What `page` is, by what the name of a template begins with."""


def find_template_faults() -> Iterator[str]:
    """What templates ask and nobody offers, with its line, and what is offered and nobody asks."""
    used: set[tuple[type, str]] = set()
    for name, tree in parse_templates():
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
            if (owner, attribute) not in used:
                yield f"{owner.__name__} offers {attribute}, which no template asks for"


def offered_by(view: type) -> list[str]:
    """The public names of a view."""
    return [name for name in dir(view) + list(inspect.get_annotations(view)) if not name.startswith("_")]


def render_offered() -> str:
    """Markdown: what templates see, made from the views."""
    parts = ["# What templates see", "Made from the views in `hooks/catalogue/pages/`; `make schema` renews it."]
    places = {view: name for name, view in reversed(PAGES)}
    for view in (
        PageView,
        SiteView,
        ShellView,
        MainView,
        BadgeView,
        CardView,
        ExplanationView,
        BothLanguagesView,
        Filters,
    ):
        rows = [f"| `{name}` | {_describe(view, name)} |" for name in dict.fromkeys(sorted(offered_by(view)))]
        where = f" (in `{places[view]}`)" if places.get(view) else ""
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
