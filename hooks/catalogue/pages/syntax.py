"""The syntax trees of the templates, and what they name."""

from collections.abc import Iterator

from jinja2 import Environment, nodes

from catalogue.pages.asked import TEMPLATES, template_files

WORDS, LABEL, LIST = "words", "label", "list_words"
COUNTS = frozenset({"count", "phrases"})


def parse_templates() -> Iterator[tuple[str, nodes.Template]]:
    """The name and the syntax tree of every template."""
    environment = Environment()
    for path in template_files():
        yield path.relative_to(TEMPLATES).as_posix(), environment.parse(path.read_text(encoding="utf-8"))


def read_asked() -> dict[str, list[str] | dict[str, list[str]]]:
    """Keys of interface.yaml that templates name, by what they are."""
    words: set[str] = set()
    counts: set[str] = set()
    lists: set[str] = set()
    labels: dict[str, set[str]] = {}
    for _, tree in parse_templates():
        words.update(words_in(tree))
        for name, arguments in calls_in(tree):
            if name in COUNTS:
                counts.update(arguments[:1])
            elif name == LIST:
                lists.update(arguments[:1])
            elif name == LABEL and arguments:
                labels.setdefault(arguments[0], set()).update(arguments[1:2])
    return {
        "words": sorted(words),
        "counts": sorted(counts),
        "labels": {group: sorted(values) for group, values in sorted(labels.items())},
        "lists": sorted(lists),
    }


def words_in(tree: nodes.Template) -> Iterator[str]:
    """X of every site.words.X."""
    for found in tree.find_all(nodes.Getattr):
        if isinstance(found.node, nodes.Getattr) and found.node.attr == WORDS:
            yield found.attr


def calls_in(tree: nodes.Template) -> Iterator[tuple[str, list[str]]]:
    """The name of each method that is called, and its arguments up to the first that is no text."""
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Getattr):
            arguments = []
            for argument in call.args:
                if not (isinstance(argument, nodes.Const) and isinstance(argument.value, str)):
                    break
                arguments.append(argument.value)
            yield call.node.attr, arguments
