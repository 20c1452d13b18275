"""The ids that pages of prose give to their own parts, read from the templates: a heading cannot have them too."""

import re
from collections.abc import Iterator, Mapping

from jinja2 import meta, nodes

ID = re.compile(r'\bid="([a-z0-9-]+)"')
SHELL = "shell/"
"""What stands around each page."""
SHOWING = {"body", "parts"}
"""What a template asks of a page to show its prose, whole or in parts."""
SECTION = "related"
"""The macro that makes a section of cards; its second argument is the id."""


def ids_of_prose(trees: Mapping[str, nodes.Template]) -> dict[str, list[str]]:
    """By the name of each template that shows a page's body, the ids in it and in what it is made of."""
    shell = {each for name, tree in trees.items() if name.startswith(SHELL) for each in _ids_in(tree)}
    return {
        name: sorted(shell.union(*(_ids_in(trees[part]) for part in _parts_of(name, trees))))
        for name, tree in trees.items()
        if _shows_body(tree) and not name.startswith(SHELL)
    }


def _shows_body(tree: nodes.Template) -> bool:
    return any(
        found.attr in SHOWING and isinstance(found.node, nodes.Name) and found.node.name == "page"
        for found in tree.find_all(nodes.Getattr)
    )


def _parts_of(name: str, trees: Mapping[str, nodes.Template]) -> set[str]:
    """The template and those that it includes, imports or extends."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        part = waiting.pop()
        if part not in found:
            found.add(part)
            waiting += [each for each in meta.find_referenced_templates(trees[part]) if each]
    return found


def _ids_in(tree: nodes.Template) -> Iterator[str]:
    for data in tree.find_all(nodes.TemplateData):
        yield from ID.findall(data.data)
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Getattr) and call.node.attr == SECTION and isinstance(call.args[1], nodes.Const):
            yield str(call.args[1].value)
