"""Checks of the words that a site chooses itself: ids that stand alone."""

from collections.abc import Iterator

from catalogue.checks.ids import find_repeated_ids
from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Stage
from catalogue.model.site_vocabulary import LABELS
from catalogue.model.vocabulary import NOT_GIVEN
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin


def find_vocabulary_faults(catalogue: Catalogue, origin: Origin) -> Iterator[Fault]:
    """Ids that stand twice in a list, or that pages need for something else."""
    vocabulary = catalogue.vocabulary
    for name in LABELS:
        words = vocabulary.words(name)
        yield from find_repeated_ids([word.anchor for word in words], origin, (name,), "word in this list")
        for position, word in enumerate(words):
            if word.id == NOT_GIVEN:
                what = "is the id of what is not given"
                yield origin.fault((name, position, "id"), what, "choose another id")
    for position, group in enumerate(vocabulary.stage_groups):
        if group.anchor in catalogue.ids(Stage.kind_of):
            what = "is the id of a stage, which stands on the same page"
            yield origin.fault(("stage_groups", position, "id"), what, "choose another id")
