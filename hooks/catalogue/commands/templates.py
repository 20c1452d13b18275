"""Says whether templates ask only for what there is, and for all of it."""

import argparse

from catalogue.checks.interface import ELEMENT, LABELS, find_interface_faults
from catalogue.model.site_vocabulary import LABELS as VOCABULARY
from catalogue.pages.asked import asked_words
from catalogue.pages.template_checks import find_template_faults
from catalogue.reading.engine_words import engine_interface


def add_options(parser: argparse.ArgumentParser) -> None:
    del parser


def run(options: argparse.Namespace) -> int:
    del options
    faults = [*find_template_faults()]
    asked = asked_words()
    known = {*LABELS, *VOCABULARY.values(), ELEMENT}
    faults += [f"labels.{group} has no values in checks/interface.py" for group in sorted(set(asked.labels) - known)]
    faults += [f"model/interface.yaml: {fault}" for fault in find_interface_faults(engine_interface(), asked)]
    for fault in faults:
        print(fault)
    return 1 if faults else 0
