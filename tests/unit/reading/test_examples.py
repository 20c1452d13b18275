"""Examples lie over the data: each record takes the place of the one with its id, and both are checked."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from catalogue.load import load_catalogue, parse_catalogue
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Organisation
from catalogue.model.records import Programme, Stage
from catalogue.reading.examples import Examples
from catalogue.reading.faults import DataError
from tests.samples import DAY, RIGHT, files_with

Files = dict[str, str]
"""Texts by the name of their file."""
RECORD = """\
- id: {id}
  title: {{en: An example, cy: Enghraifft}}
  summary: {{en: Invented, cy: Dychmygol}}
"""
PROGRAMME = RECORD + "  state: planned\n  stages: [{stage}]\n  audience: {{en: Nobody, cy: Neb}}\n"
BODY = RECORD + "  links: {{en: https://example.org/}}\n"
NEW = PROGRAMME.format(id="invented", stage="first-steps")
ALONE = NEW.removeprefix("- ").replace("\n  ", "\n")
"""The same in a file of its own."""
REAL = "https://leadership.gov.wales/"


def _load(examples: Files, data: Files | None = None, site_url: str = "") -> Catalogue:
    over = {f"examples/{name}.yaml": text.encode() for name, text in examples.items()}
    return parse_catalogue(files_with(**data or {}), day=DAY, site_url=site_url, examples=Examples(over))


def _messages(examples: Files, data: Files | None = None, site_url: str = "") -> list[str]:
    try:
        _load(examples, data, site_url)
    except DataError as error:
        return [str(fault) for fault in error.faults]
    return []


def _programmes(catalogue: Catalogue) -> list[tuple[str, str, bool]]:
    return [(each.id, each.title.en, catalogue.is_example(each)) for each in catalogue.all(Programme)]


def test_a_record_with_a_new_id_is_added() -> None:
    assert _programmes(_load({"programmes": NEW})) == [
        ("first-course", "Qualification", False),
        ("invented", "An example", True),
    ]


def test_a_record_takes_the_place_of_the_one_with_its_id() -> None:
    second = RIGHT["programmes"].replace("first-course", "second-course")
    found = _load(
        {"programmes": PROGRAMME.format(id="first-course", stage="first-steps")},
        {"programmes": RIGHT["programmes"] + second},
    )

    assert _programmes(found) == [("first-course", "An example", True), ("second-course", "Qualification", False)]


def test_what_lies_below_stays_as_it_is() -> None:
    whole = _load({"programmes": NEW})

    assert whole.below
    assert _programmes(whole.below) == [("first-course", "Qualification", False)]
    assert (whole.is_demonstration, whole.below.is_demonstration) == (True, False)


def test_a_record_of_another_kind_with_the_same_id_is_no_example() -> None:
    whole = _load({"organisations": BODY.format(id="first-steps")})
    stage, body = whole.find(Stage, "first-steps"), whole.find(Organisation, "first-steps")

    assert stage
    assert body
    assert (whole.is_example(stage), whole.is_example(body)) == (False, True)


def test_examples_may_stand_in_a_folder_with_a_file_for_each() -> None:
    found = _load({"programmes/invented": ALONE})

    assert _programmes(found)[1] == ("invented", "An example", True)


def test_an_empty_folder_of_examples_makes_a_demonstration_too() -> None:
    assert _load({}).is_demonstration


def test_without_a_folder_of_examples_there_are_none() -> None:
    catalogue = parse_catalogue(files_with(), day=DAY)

    assert not catalogue.is_demonstration
    assert _programmes(catalogue) == [("first-course", "Qualification", False)]


@pytest.mark.parametrize(
    ("examples", "messages"),
    [
        (
            {"programmes": PROGRAMME.format(id="invented", stage="no-stage")},
            [
                "examples/programmes.yaml:5:12: invented, stages[0]: there is no stage 'no-stage'; "
                "write an id from data/stages.yaml"
            ],
        ),
        (
            {"programmes": NEW.replace("planned", "planed")},
            [
                "examples/programmes.yaml:4:10: invented, state: 'planed' is not one of current, planned, paused, "
                "closed, model, described, past; did you mean planned?"
            ],
        ),
        (
            {"programmes": NEW + NEW},
            [
                "examples/programmes.yaml:7:7: invented, id: is the id of another programme "
                "(examples/programmes.yaml:1); delete one of the two, or choose another id"
            ],
        ),
        (
            {"programmes": NEW + "  address: {en: first-course, cy: arall}\n"},
            [
                "examples/programmes.yaml:7:17: invented, address.en: 'first-course' is the address of first-course "
                "in this language; choose another address"
            ],
        ),
        (
            {"programmes": NEW.replace("Nobody", "'[Nobody](programme:nobody-at-all)'")},
            [
                "examples/programmes.yaml:6:18: invented, audience.en: links to 'programme:nobody-at-all', "
                "which does not exist; correct the id"
            ],
        ),
        (
            {"programmes": "invented"},
            ["examples/programmes.yaml:1:1: is no list of records; begin each record with '- id:'"],
        ),
        (
            {"site": "name: {}"},
            ["examples/site.yaml:1:1: is not read; delete it: it holds no records, and examples are records"],
        ),
        ({"programs": NEW}, ["examples/programs.yaml:1:1: is not read; did you mean programmes.yaml?"]),
        (
            {"programmes/another": ALONE},
            [
                "examples/programmes/another.yaml:1:5: invented, id: is not the name of the file (another.yaml); "
                "rename one of them"
            ],
        ),
        (
            {"schema/stages": "{}"},
            ["examples/schema/stages.yaml:1:1: is not read; move it out of examples, or delete it"],
        ),
    ],
)
def test_what_is_wrong_in_an_example_is_named_at_its_place(examples: dict[str, str], messages: list[str]) -> None:
    assert _messages(examples) == messages


def test_data_that_names_an_example_is_wrong_by_itself() -> None:
    data = {"programmes": RIGHT["programmes"] + "  offered_by: [invented]\n"}

    assert _messages({"organisations": BODY.format(id="invented")}, data) == [
        "data/programmes.yaml:7:16: first-course, offered_by[0]: there is no organisation 'invented'; "
        "write an id from data/organisations.yaml"
    ]


def test_a_fault_in_the_data_is_told_once() -> None:
    data = {"programmes": RIGHT["programmes"].replace("[first-steps]", "[no-stage]")}

    assert _messages({"programmes": NEW}, data) == [
        "data/programmes.yaml:5:12: first-course, stages[0]: there is no stage 'no-stage'; "
        "write an id from data/stages.yaml"
    ]


def test_a_record_that_is_replaced_is_to_be_right_too() -> None:
    data = {"programmes": RIGHT["programmes"].replace("state: planned", "state: planed")}

    assert len(_messages({"programmes": PROGRAMME.format(id="first-course", stage="first-steps")}, data)) == 1


def test_what_an_example_that_cannot_be_read_would_hold_is_not_called_missing() -> None:
    programme = NEW + "  offered_by: [body]\n"

    assert _messages({"programmes": programme, "organisations": "- id: body\n- ["}) == [
        "examples/organisations.yaml:2:1: is not YAML here (did not find expected node content); "
        "put the text in quotation marks"
    ]


def test_an_address_that_belongs_to_nobody_is_right_in_an_example_alone() -> None:
    data = {"organisations": BODY.format(id="body")}
    over = {"organisations": BODY.format(id="invented")}

    assert _messages(over, site_url=REAL) == []
    assert _messages(over, data, REAL) == [
        "data/organisations.yaml:4:15: body, links.en: 'https://example.org/' is an address that belongs to nobody; "
        f"write a real one, or delete it: the site is published at {REAL}"
    ]


def _link(folder: Path) -> None:
    (folder / "programmes.yaml").symlink_to("/etc/passwd")


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "stages.yaml")


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (_link, "examples/programmes.yaml:1:1: is a link to something else; put a copy in its place, or delete it"),
        (_pipe, "examples/stages.yaml:1:1: is no ordinary file; delete it"),
        (Path.rmdir, "examples:1:1: is not a folder; name the right one"),
    ],
)
def test_what_is_no_ordinary_file_is_named(tmp_path: Path, spoil: Callable[[Path], None], message: str) -> None:
    for path, content in files_with().items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    (tmp_path / "examples").mkdir()
    spoil(tmp_path / "examples")

    with pytest.raises(DataError) as refused:
        load_catalogue(tmp_path / "data", tmp_path / "docs", examples=tmp_path / "examples")

    assert [str(fault) for fault in refused.value.faults] == [message]
