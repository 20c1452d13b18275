"""Where a newcomer looks: an output, a rule for editors and a command are one module or one function each."""

from tests.conftest import run_catalogue
from tests.newcomer import Newcomer

OUTPUT = '''\
"""programmes.txt in each language: the title of every programme, a line each."""

from collections.abc import Iterator
from functools import partial

from catalogue.exports import ExportedFile, Source
from catalogue.languages.locales import Locale
from catalogue.model.records import Programme


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """One file for each language."""
    for locale in Locale:
        yield ExportedFile(f"{locale}/programmes.txt", partial(_render, source, locale))


def _render(source: Source, locale: Locale) -> str:
    return "".join(f"{programme.title[locale]}\\n" for programme in source.catalogue.all(Programme))
'''


def test_an_output_is_one_module(newcomer: Newcomer) -> None:
    newcomer.write("hooks/catalogue/exports/programme_titles.py", OUTPUT)

    newcomer.run("build")

    assert newcomer.touched() == {"catalogue/exports/programme_titles.py"}
    english, welsh = (newcomer.project / f"site/{locale}/programmes.txt" for locale in ("en", "cy"))
    assert "Oak Award for Headteachers\n" in english.read_text(encoding="utf-8")
    assert "Gwobr y Dderwen i Benaethiaid\n" in welsh.read_text(encoding="utf-8")


RULE = """

@rule_for(Programme)
def _summary_faults(programme: Programme, origin: Origin) -> Iterator[Fault]:
    if not programme.summary.en.endswith("."):
        yield origin.fault(("summary", "en"), "is no sentence", "end it with a full stop")
"""


def test_a_rule_for_editors_is_one_function(newcomer: Newcomer) -> None:
    newcomer.append("hooks/catalogue/checks/today.py", RULE)
    newcomer.run("check")
    newcomer.change("data/programmes.yaml", "ready to lead a school.", "ready to lead a school")

    done = run_catalogue(newcomer.project, "check")

    assert newcomer.touched() == {"catalogue/checks/today.py"}
    assert done.returncode == 1
    assert done.stdout == (
        "data/programmes.yaml:7:9: oak-award, summary.en: is no sentence; end it with a full stop\n"
        "1 problem in data/programmes.yaml\n"
    )


COMMAND = '''\
"""Says how many programmes there are."""

import argparse

from catalogue.commands._sources import add_source_options
from catalogue.load import load_catalogue
from catalogue.model.records import Programme


def add_options(parser: argparse.ArgumentParser) -> None:
    add_source_options(parser)


def run(options: argparse.Namespace) -> int:
    print(len(load_catalogue(options.data, options.docs).all(Programme)))
    return 0
'''


def test_a_command_is_one_module(newcomer: Newcomer) -> None:
    newcomer.write("hooks/catalogue/commands/programmes.py", COMMAND)

    assert newcomer.touched() == {"catalogue/commands/programmes.py"}
    assert newcomer.run("programmes").stdout == "15\n"
    assert "programmes  Says how many programmes there are." in newcomer.run("--help").stdout
