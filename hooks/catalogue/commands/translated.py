"""Notes in the ledger that texts say the same in both languages."""

import argparse

from catalogue.commands import _ledger
from catalogue.languages.locales import Locale
from catalogue.publishing.refusal import Refusal
from catalogue.queries.translations import State, Translation, mark_translated
from catalogue.reading.faults import DataError, report


class NothingToTranslate(Refusal):
    """A text is missing."""


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--from",
        dest="source",
        choices=[locale.value for locale in Locale],
        help="the language from which the other was made; without it the newer one, or neither where both are new",
    )
    parser.add_argument(
        "--slip", action="store_true", help="only a slip was put right: who has read the texts stays as it was"
    )
    _ledger.add_options(parser)


def run(options: argparse.Namespace) -> int:
    try:
        _, translations = _ledger.load(options)
    except DataError as error:
        print(*report(error.faults), sep="\n")
        return 1
    meant = _ledger.select(translations, options.texts)
    lacking = [each.pair.name for each in meant if State.MISSING in (each.states.en, each.states.cy)]
    if lacking:
        raise NothingToTranslate(f"{', '.join(lacking)}: one language is missing; write it first")
    source = Locale(options.source) if options.source else None
    changed = _ledger.write(
        options.data,
        translations,
        meant,
        lambda each: mark_translated(each, source or each.newer, is_slip=options.slip),
    )
    say = "says" if len(meant) == 1 else "say"
    print(f"{_ledger.count(len(meant))} {say} the same in both languages; new in the ledger: {changed}")
    _tell(meant)
    return 0


def _tell(meant: list[Translation]) -> None:
    for each in meant:
        if any(each.waits(locale) for locale in Locale):
            print(f"  {each.pair.name}")
