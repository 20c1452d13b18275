"""Notes in the ledger that a person has read texts, and found them right."""

import argparse

from catalogue.commands import _ledger
from catalogue.languages.locales import Locale
from catalogue.model.entries import Contact
from catalogue.publishing.refusal import Refusal
from catalogue.queries.day import today
from catalogue.queries.translations import Translation, mark_read
from catalogue.reading.faults import DataError, report, some_of


class NotReady(Refusal):
    """Nobody can have read a text that is not there yet, or not as it is now."""


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--in", dest="locale", choices=[locale.value for locale in Locale], help="the language; without it both"
    )
    parser.add_argument("--by", help="id of the contact in data/contacts.yaml who read them; without it the editors")
    _ledger.add_options(parser)


def run(options: argparse.Namespace) -> int:
    try:
        catalogue, translations = _ledger.load(options)
    except DataError as error:
        print(*report(error.faults), sep="\n")
        return 1
    meant = _ledger.select(translations, options.texts)
    by = options.by or catalogue.settings.editors
    if not catalogue.find(Contact, by):
        known = ", ".join(each.id for each in catalogue.all(Contact))
        raise NotReady(f"{by[:80]!r} is no contact; choose one of {known}, or add the role to contacts.yaml")
    if options.day > today(None):
        raise NotReady(f"{options.day} is still to come; write the day on which the texts were read")
    _refuse_waiting(meant)
    locales = [Locale(options.locale)] if options.locale else list(Locale)
    changed = _ledger.write(options.data, translations, meant, lambda each: mark_read(each, locales, by, options.day))
    print(f"{by} has read {_ledger.count(len(meant))}; new in the ledger: {changed}")
    return 0


def _refuse_waiting(meant: list[Translation]) -> None:
    waiting = [each.pair.name for each in meant if any(each.waits(locale) for locale in Locale)]
    if waiting:
        raise NotReady(
            f"{some_of(waiting)}: the two languages do not say the same yet; put that right,"
            " and say so with `python -m catalogue translated`"
        )
