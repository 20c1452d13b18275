"""What pages tell machines: held by the vocabulary of schema.org itself."""

import json
import re
from typing import Any

import pytest

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Organisation
from catalogue.model.records import Record
from catalogue.pages.inventory import generate_pages
from catalogue.pages.structured_data import StructuredData
from tests.payloads import PAYLOADS
from tests.samples import (
    both,
    make_interface,
    make_programme,
    make_record,
    make_reflection,
    make_settings,
    make_stage,
)
from tests.schema_org import load_vocabulary

URL = "https://leaders.example/"
BLOCK = re.compile(r'<script type="application/ld\+json">(.*)</script>\n')
BODY = make_record(Organisation, "body", title=both("A body", "Corff"), links={"en": "https://body.example/"})
COHORT = {
    "label": both("Autumn", "Hydref"),
    "opens": "2027-01-04",
    "closes": "2027-02",
    "starts": "2027-09-01",
    "mode": "online",
    "places": "full",
}


def _catalogue(*records: Record, below: Catalogue | None = None) -> Catalogue:
    stages = [make_stage("early", title=both("Early years", "Blynyddoedd cynnar"))]
    return Catalogue((*stages, BODY, *records), make_interface(), settings=make_settings(), below=below)


def _blocks(catalogue: Catalogue, locale: Locale = Locale.EN) -> dict[str, str]:
    """The block of each page that fills a frame, by its address."""
    data = StructuredData(catalogue, Addresses(catalogue), locale, URL)
    return {page.address: str(data.render(page)) for page in generate_pages(catalogue, locale)}


def _told(catalogue: Catalogue, address: str, locale: Locale = Locale.EN) -> dict[str, Any]:
    """What the page is about."""
    found = BLOCK.fullmatch(_blocks(catalogue, locale)[address])
    assert found
    told: dict[str, Any] = json.loads(found[1])["@graph"][0]
    return told


def test_a_programme_is_a_course_with_what_is_known_of_its_cohorts() -> None:
    course = make_programme("course", cohorts=[COHORT], offered_by=["body"], months="6", languages=["en", "cy"])

    assert _told(_catalogue(course), "en/programmes/course/") == {
        "@type": "Course",
        "name": "one",
        "url": f"{URL}en/programmes/course/",
        "description": "one",
        "inLanguage": ["en", "cy"],
        "educationalLevel": "Early years",
        "timeRequired": "P6M",
        "hasCourseInstance": {
            "@type": "CourseInstance",
            "name": "Autumn",
            "startDate": "2027-09-01",
            "courseMode": "online",
            "offers": {
                "@type": "Offer",
                "availabilityStarts": "2027-01-04",
                "availabilityEnds": "2027-02",
                "availability": "https://schema.org/SoldOut",
            },
        },
        "provider": {"@type": "Organization", "name": "A body", "url": "https://body.example/"},
    }


def test_a_cancelled_cohort_says_so_and_offers_no_place() -> None:
    course = make_programme("course", cohorts=[{**COHORT, "cancelled": True}])
    instance = _told(_catalogue(course), "en/programmes/course/")["hasCourseInstance"]

    assert instance["eventStatus"] == "https://schema.org/EventCancelled"
    assert "offers" not in instance


@pytest.mark.parametrize("state", ["past", "described"])
def test_what_is_told_as_past_has_no_dates(state: str) -> None:
    course = make_programme("course", cohorts=[COHORT], state=state)

    assert re.findall(r"20\d\d", str(_told(_catalogue(course), "en/programmes/course/"))) == []


@pytest.mark.parametrize(
    "fields",
    [{"accreditation": both("A certificate", "Tystysgrif")}, {"credit": {"level": both("Level 7", "Lefel 7")}}],
)
def test_what_leads_to_a_qualification_is_a_program_with_a_course(fields: dict[str, Any]) -> None:
    told = _told(_catalogue(make_programme("course", **fields)), "en/programmes/course/")

    assert (told["@type"], told["hasCourse"]["@type"]) == ("EducationalOccupationalProgram", "Course")


def test_a_talk_says_how_long_it_takes_and_for_whom_it_is() -> None:
    told = _told(_catalogue(make_reflection("talk", minutes="12", stages=["early"])), "cy/adnoddau/talk/", Locale.CY)

    assert (told["@type"], told["timeRequired"], told["educationalLevel"], told["inLanguage"]) == (
        "LearningResource",
        "PT12M",
        "Blynyddoedd cynnar",
        "en",
    )


def test_both_languages_tell_the_same() -> None:
    catalogue = _catalogue(make_programme("course", cohorts=[COHORT], offered_by=["body"]), make_reflection("talk"))
    shapes = Pair.of(lambda locale: [_shape(BLOCK.sub(r"\1", each)) for each in _blocks(catalogue, locale).values()])

    assert shapes.en == shapes.cy
    assert shapes.en


def _shape(text: str) -> list[str]:
    """Names of properties, types and dates."""
    return re.findall(r'"[@\w]+":|"@type":"\w+"|"20\d\d[-\d]*"', text)


def test_every_type_and_property_exists_and_may_hold_its_values() -> None:
    vocabulary = load_vocabulary()
    cohorts = [COHORT, {**COHORT, "label": both("Spring", "Gwanwyn"), "cancelled": True}]
    course = make_programme("course", cohorts=cohorts, offered_by=["body"], months="6")
    whole = make_programme("whole", parts=["course"], accreditation=both("A", "B"), credit={"level": both("7", "7")})
    told = [
        thing
        for block in _blocks(_catalogue(course, whole, make_reflection("talk"))).values()
        for thing in json.loads(BLOCK.sub(r"\1", block))["@graph"]
    ]

    assert {thing["@type"] for thing in told} >= {"Course", "EducationalOccupationalProgram", "LearningResource"}
    assert [fault for thing in told for fault in vocabulary.faults(thing)] == []


@pytest.mark.parametrize(
    ("thing", "fault"),
    [
        ({"@type": "Curse"}, "there is no type Curse"),
        ({"@type": "Offer", "inLanguage": "en"}, "Offer has no inLanguage"),
        ({"@type": "Course", "offers": {"@type": "WebPage"}}, "Course.offers may not hold {'@type': 'WebPage'}"),
        (
            {"@type": "CourseInstance", "eventStatus": "https://schema.org/SoldOut"},
            "CourseInstance.eventStatus may not hold 'https://schema.org/SoldOut'",
        ),
        ({"@type": "CourseInstance", "startDate": "soon"}, "CourseInstance.startDate may not hold 'soon'"),
    ],
)
def test_the_vocabulary_refuses_what_it_does_not_know(thing: dict[str, Any], fault: str) -> None:
    assert [*load_vocabulary().faults(thing)] == [fault]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_texts_stay_within_the_block(payload: str) -> None:
    hostile = make_programme("course", title=both(payload, payload), summary=both(payload, payload))
    block = _blocks(_catalogue(hostile))["en/programmes/course/"]
    inner = block.removeprefix('<script type="application/ld+json">').removesuffix("</script>\n")

    assert json.loads(inner)["@graph"][0]["name"] == hostile.title.en
    assert [sign for sign in "<>&\u2028\u2029" if sign in inner] == []


def test_in_a_demonstration_each_name_says_so() -> None:
    records = [make_programme("course", cohorts=[COHORT])]
    told = _told(_catalogue(*records, below=_catalogue()), "cy/rhaglenni/course/", Locale.CY)

    assert (told["name"], told["hasCourseInstance"]["name"]) == ("Enghraifft: un", "Enghraifft: Hydref")
