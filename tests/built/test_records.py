"""What the pages of records show, also where a fact is not known."""

from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

from .conftest import BuiltPage, Pages

FACTS = "stages duration next language mode where offered_by endorsed_by accreditation"
"""What a programme that runs always shows, in this order."""


def _read(file: str) -> Any:
    return yaml.safe_load((ROOT / "data" / f"{file}.yaml").read_text(encoding="utf-8"))


WORDS: dict[str, dict[str, str]] = _read("interface")["words"]
SECTIONS = {"programmes": {"en": "programmes", "cy": "rhaglenni"}, "resources": {"en": "resources", "cy": "adnoddau"}}


def _pages(pages: Pages, file: str, language: str) -> list[tuple[dict[str, Any], BuiltPage]]:
    return [
        (
            record,
            pages[f"{language}/{SECTIONS[file][language]}/{record.get('address', {}).get(language, record['id'])}/"],
        )
        for record in _read(file)
    ]


def _facts(page: BuiltPage) -> dict[str, str]:
    """Names and texts of the key facts."""
    return {
        " ".join(fact.select("dt")[0].get_text().split()): " ".join(fact.select("dd")[0].get_text(" ").split())
        for fact in page.one(".panel dl.facts").select(".fact")
    }


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_programme_that_runs_shows_every_fact(pages: Pages, language: str) -> None:
    expected = [WORDS[f"fact_{name}"][language] for name in FACTS.split()]

    shown = {
        record["id"]: list(_facts(page))
        for record, page in _pages(pages, "programmes", language)
        if record["state"] != "past"
    }

    assert shown == dict.fromkeys(shown, expected)


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize(
    ("field", "fact"),
    [
        ("duration", "fact_duration"),
        ("languages", "fact_language"),
        ("mode", "fact_mode"),
        ("place", "fact_where"),
        ("endorsed_by", "fact_endorsed_by"),
        ("accreditation", "fact_accreditation"),
    ],
)
def test_what_a_programme_does_not_say_is_to_be_confirmed(pages: Pages, field: str, fact: str, language: str) -> None:
    unknown = WORDS["to_be_confirmed"][language]
    programmes = [pair for pair in _pages(pages, "programmes", language) if pair[0]["state"] != "past"]

    said = {record["id"] for record, page in programmes if _facts(page)[WORDS[fact][language]] != unknown}

    assert said == {record["id"] for record, _ in programmes if record.get(field)}


@pytest.mark.parametrize("language", ["en", "cy"])
def test_nothing_of_a_past_programme_is_to_be_confirmed(pages: Pages, language: str) -> None:
    past = [page for record, page in _pages(pages, "programmes", language) if record["state"] == "past"]

    assert len(past) == 3
    assert [page.address for page in past if WORDS["to_be_confirmed"][language] in page.soup.get_text()] == []


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_video_names_its_captions_and_its_transcript(pages: Pages, language: str) -> None:
    talks = [page for record, page in _pages(pages, "resources", language) if record["kind"] == "reflection"]
    transcript = {WORDS["transcript"][language], WORDS["transcript_to_be_confirmed"][language]}

    silent = [
        page.address
        for page in talks
        if WORDS["captions"][language] not in page.one(".panel").get_text()
        or not transcript & {line.get_text().strip() for line in page.soup.select(".panel .line")}
    ]

    assert len(talks) == 6
    assert silent == []


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_reading_without_year_or_length_says_so(pages: Pages, language: str) -> None:
    unknown, year = WORDS["to_be_confirmed"][language], WORDS["fact_year"][language]
    readings = [pair for pair in _pages(pages, "resources", language) if pair[0]["kind"] == "reading"]

    shown = {record["id"]: _facts(page)[year] for record, page in readings}

    assert shown == {record["id"]: str(record.get("year", unknown)) for record, _ in readings}
