"""The words that a site shows: those of the engine, what the site says otherwise, and what its data call things."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.fields import Text
from catalogue.model.frameworks import Framework
from catalogue.model.interface import Counted, Interface, ListWords, OwnListWords, OwnWords
from catalogue.model.settings import Settings
from catalogue.model.site_vocabulary import LABELS, Vocabulary

COUNTED = ("stages", "programmes", "resources", "schools")
"""What the leads of lists can count: the gaps in them, and keys of counts."""
ELEMENTS = "elements"
"""What title and summary of a framework can count."""


def compose_interface(  # noqa: PLR0913 -- what it is made of, each by name
    engine: Interface,
    own: OwnWords,
    *,
    settings: Settings,
    vocabulary: Vocabulary,
    frameworks: Sequence[tuple[Framework, int]],
    numbers: Mapping[str, int],
) -> Interface:
    """The words of a site. `frameworks` have the number of their elements, `numbers` are those of COUNTED."""
    counts = {**engine.counts, **own.counts}
    words, lists = dict(engine.words), dict(engine.lists)
    for variant in engine.variants:
        if not any(settings.has(feature) for feature in variant.without):
            words |= variant.words
            lists |= _over(lists, variant.lists)
    lists |= _over(lists, own.lists)
    counted = {noun: _said(counts[noun], number) for noun, number in numbers.items()}
    labels = {group: dict(values) for group, values in engine.labels.items()}
    for group, name, text in (*_labels_of(vocabulary), *_labels_of_frameworks(each for each, _ in frameworks)):
        labels.setdefault(group, {})[name] = text
    for group, values in own.labels.items():
        labels.setdefault(group, {}).update(values)
    shown = {
        name: ListWords(title=each.title, description=fill(each.description, counted)) for name, each in lists.items()
    }
    for framework, number in frameworks:
        elements = {ELEMENTS: _said(framework.counted, number)}
        title, summary = fill(framework.title, elements), fill(framework.summary, elements)
        shown[framework.id] = ListWords(title=title, description=summary)
    return Interface(
        words={**words, **own.words},
        counts=counts,
        labels=labels,
        lists=shown,
        proper_names=(*engine.proper_names, *own.proper_names),
    )


def fill(text: Text, counted: Mapping[str, Pair[str]]) -> Text:
    """A text with the counts in its gaps."""

    def filled(locale: Locale) -> str:
        said = text[locale]
        for name, count in counted.items():
            said = said.replace(f"{{{name}}}", count[locale])
        return said

    return Text(en=filled(Locale.EN), cy=filled(Locale.CY))


def _said(noun: Counted, number: int) -> Pair[str]:
    return Pair.of(lambda locale: noun.said(number, locale))


def _over(lists: Mapping[str, ListWords], own: Mapping[str, OwnListWords]) -> dict[str, ListWords]:
    return {name: words.over(lists[name]) for name, words in own.items() if name in lists}


def _labels_of(vocabulary: Vocabulary) -> Iterator[tuple[str, str, Text]]:
    """Group, id and title of every word."""
    for name, group in LABELS.items():
        for word in vocabulary.words(name):
            yield group, word.id, word.title


def _labels_of_frameworks(frameworks: Iterable[Framework]) -> Iterator[tuple[str, str, Text]]:
    for framework in frameworks:
        yield "kind", framework.key, framework.one
        yield "facet", framework.key, framework.in_full
        yield "collection", framework.id, framework.plural
        yield "element", framework.id, framework.one
