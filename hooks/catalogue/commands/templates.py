"""Says whether templates ask only for what there is, and for all of it."""

import argparse

from catalogue.checks.interface import LABELS
from catalogue.pages.asked import asked_words
from catalogue.pages.template_checks import find_template_faults


def add_options(parser: argparse.ArgumentParser) -> None:
    del parser


def run(options: argparse.Namespace) -> int:
    del options
    faults = [*find_template_faults()]
    faults += [
        f"labels.{group} has no values in checks/interface.py" for group in asked_words().labels.keys() - LABELS.keys()
    ]
    for fault in faults:
        print(fault)
    return 1 if faults else 0
