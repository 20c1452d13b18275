"""The smallest data that is right: as files to be made wrong, and as records to be looked at."""

import datetime
import re
from pathlib import Path
from typing import Any, TypeVar

import pytest
import yaml

from catalogue.keeping.answers import NO_ANSWERS, Answers
from catalogue.load import parse_catalogue
from catalogue.model.catalogue import Catalogue
from catalogue.model.features import NEEDS, Feature
from catalogue.model.frameworks import Element, Framework
from catalogue.model.interface import NO_WORDS, Interface, OwnWords, WelshForms
from catalogue.model.kinds import feature_of, files
from catalogue.model.next_step import NextStep
from catalogue.model.prose import ProsePage
from catalogue.model.records import CaseStudy, Programme, Record, Reflection, Stage
from catalogue.model.self_review import SelfReview
from catalogue.model.settings import NO_SETTINGS, Settings
from catalogue.model.site_vocabulary import NO_VOCABULARY, Vocabulary
from catalogue.model.words_of_site import COUNTED, compose_interface
from catalogue.reading.engine_words import engine_interface
from catalogue.reading.faults import DataError
from tests.asked_words import write_linked_pages

Case = dict[str, Any]
"""Data with a name and the messages that it must get, as it stands in a file of cases."""
Words = dict[str, str]
"""A text in both languages, as it stands in YAML."""
Made = TypeVar("Made", bound=Record)

DAY = datetime.date(2026, 11, 27)
RIGHT = {
    path.stem: path.read_text(encoding="utf-8") for path in sorted(Path(__file__).with_name("smallest").glob("*.yaml"))
}
"""By the name of the file; a file of records that is not here is empty, and interface.yaml is not there."""
FEATURES = re.compile(r"features:\n(  - .*\n)+")
STATEMENT = """\
---
title: {title}
description: {description}
address: {address}
{last_reviewed}---

{text}
"""
"""The accessibility statement in either language."""


NAMED_BY_OTHERS = ("data/resources.yaml", "data/case_studies.yaml", "data/themes.yaml")
"""Files of records that other files of the right data name."""
STORY = "---\ntitle: {title}\ndescription: {description}\n---\n\n{text}\n"
STORIES = {
    "en/case-studies/little-school.md": STORY.format(title="A school", description="What it did", text="It grew."),
    "cy/case-studies/little-school.md": STORY.format(title="Ysgol", description="Beth a wnaeth", text="Tyfodd."),
}
"""The prose of the one school."""


def files_with(**changed: str) -> dict[str, bytes]:
    texts = {f"data/{file}.yaml": "[]\n" for file in files()}
    texts.update({f"data/{file}.yaml": text for file, text in RIGHT.items()})
    texts.update({f"data/{file}.yaml": text for file, text in changed.items()})
    texts.update({f"docs/{path}": text for path, text in (write_linked_pages() | STORIES).items()})
    return {path: text.encode() for path, text in texts.items()}


def files_without(*left_out: Feature) -> dict[str, bytes]:
    """A site that leaves features out, and what needs them."""
    kept, gone = features_but(*left_out)
    texts = {"site": FEATURES.sub(f"features: [{', '.join(kept)}]\n", RIGHT["site"]), "next_step": RIGHT["next_step"]}
    if Feature.CASE_STUDIES in gone:
        texts["next_step"] = re.sub(r"case_studies:\n.*\n", "", texts["next_step"])
    singles: dict[str, Feature] = {each.file: each.feature for each in (NextStep, SelfReview)}
    paths = {f"data/{file}.yaml" for file in (*files(), *singles) if (singles.get(file) or feature_of(file)) in gone}
    stories = {f"docs/{path}" for path in STORIES} if Feature.CASE_STUDIES in gone else set()
    return {path: content for path, content in files_with(**texts).items() if path not in paths | stories}


def features_but(*left_out: Feature) -> tuple[list[Feature], list[Feature]]:
    """The features that a site can have without some, and all that it then leaves out."""
    gone = [each for each in Feature if each in left_out or NEEDS.get(each) in left_out]
    return [each for each in Feature if each not in gone], gone


def messages_of(files: dict[str, bytes], known: Answers = NO_ANSWERS) -> list[str]:
    try:
        parse_catalogue(files, day=DAY, known=known)
    except DataError as error:
        return [str(fault) for fault in error.faults]
    return []


def cases_beside(module: str) -> list[Any]:
    """The parameters that the files in cases/ beside a test module hold."""
    return [
        pytest.param(case, id=f"{path.stem}: {case['name']}")
        for path in sorted(Path(module).parent.glob("cases/*.yaml"))
        for case in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    ]


def messages_of_case(case: Case) -> list[str]:
    """What is said of the right data when the files of a case stand in it, without some features and files."""
    return messages_of(files_of_case(case))


def files_of_case(case: Case) -> dict[str, bytes]:
    """The right data with the files of a case in it."""
    files = files_without(*map(Feature, case.get("without", ())))
    files[f"data/{case.get('file', 'programmes')}.yaml"] = _content(case)
    files |= {f"data/{file}.yaml": text.encode() for file, text in case.get("data", {}).items()}
    files |= {path: _whole(path, files[path]) for path in NAMED_BY_OTHERS if path in files}
    files |= {f"docs/{path}": text.encode() for path, text in case.get("docs", {}).items()}
    return {path: content for path, content in files.items() if path not in case.get("missing", ())}


def _whole(path: str, content: bytes) -> bytes:
    """The records of a file, and behind them those that other files of the right data name and it has not."""
    try:
        records = yaml.load(content, yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError):
        return content
    ids = [each.get("id") for each in records if isinstance(each, dict)] if isinstance(records, list) else None
    if not ids:
        return content
    blocks = re.split(r"^(?=- id: )", RIGHT[Path(path).stem], flags=re.MULTILINE)[1:]
    return b"".join([content, *(block.encode() for block in blocks if block.split()[2] not in ids)])


def _content(case: Case) -> bytes:
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    if "repeat" in case:
        return str(case["repeat"]["text"] * case["repeat"]["times"]).encode()
    if "yaml" in case:
        return str(case["yaml"]).encode()
    text = RIGHT.get(case.get("file", "programmes"), "")
    for old, new in case.get("replace", {}).items():
        assert old in text
        text = text.replace(old, new)
    return str(text + case.get("append", "")).encode()


def both(english: str, welsh: str) -> Words:
    return {"en": english, "cy": welsh}


WORDS = both("one", "un")


def make_record(record_type: type[Made], record_id: str, **fields: Any) -> Made:
    """A record of any kind; beside what every record has, its fields must be given."""
    common = {"id": record_id, "title": WORDS, "summary": WORDS}
    return record_type.model_validate({**common, **fields})


def make_stage(record_id: str = "early", **fields: Any) -> Stage:
    return make_record(Stage, record_id, **{"number": "1", "group": "beginning", "description": [WORDS], **fields})


def make_programme(record_id: str = "one", **fields: Any) -> Programme:
    return make_record(Programme, record_id, **{"state": "current", "stages": ["early"], "audience": WORDS, **fields})


def make_school(record_id: str = "one", **fields: Any) -> CaseStudy:
    facts = {"authority": WORDS, "phase": "primary", "pupils": "100", "free_school_meals": "10", "themes": ["any"]}
    return make_record(CaseStudy, record_id, **{**facts, **fields})


def make_framework(record_id: str = "standards", **fields: Any) -> Framework:
    counted = {
        "en": {"one": "{n} part", "other": "{n} parts"},
        "cy": {**dict.fromkeys(WelshForms.model_fields, "{n} rhan"), "two": "{n} ran"},
    }
    facts = {"kind": "framework", "address": both(record_id, f"{record_id}-cy"), "one": both("Part", "Rhan")}
    return make_record(Framework, record_id, **{**facts, "counted": counted, **fields})


def make_element(record_id: str, framework: str = "standards", **fields: Any) -> Element:
    facts = {"kind": "element", "framework": framework, "description": [WORDS]}
    return make_record(Element, record_id, **{**facts, **fields})


def make_reflection(record_id: str = "one", **fields: Any) -> Reflection:
    facts = {
        "kind": "reflection",
        "speaker": "Somebody",
        "introduction": WORDS,
        "minutes": "5",
        "questions": [{"id": name, **WORDS} for name in ("one", "two", "three")],
        "try_this": WORDS,
        "editions": [{"language": "en", "format": "video"}],
    }
    return make_record(Reflection, record_id, **{**facts, **fields})


def make_next_step(**changed: Any) -> NextStep:
    return NextStep.model_validate({**yaml.safe_load(RIGHT["next_step"]), **changed})


def make_settings(**changed: Any) -> Settings:
    return Settings.model_validate({**yaml.safe_load(RIGHT["site"]), **changed})


def make_settings_without(*features: Feature) -> Settings:
    return make_settings(features=features_but(*features)[0])


def make_vocabulary(**changed: Any) -> Vocabulary:
    return Vocabulary.model_validate({**yaml.load(RIGHT["vocabulary"], Loader=yaml.CBaseLoader), **changed})


def make_interface(*frameworks: tuple[Framework, int], **changed: Any) -> Interface:
    """The words of a site with these frameworks, each with the number of its elements."""
    composed = compose_interface(
        engine_interface(),
        OwnWords(),
        settings=make_settings(),
        vocabulary=make_vocabulary(),
        frameworks=frameworks,
        numbers=dict.fromkeys(COUNTED, 2),
    )
    return composed.model_copy(update=changed)


def make_catalogue(
    *records: Record,
    interface: Interface = NO_WORDS,
    prose: tuple[ProsePage, ...] = (),
    settings: Settings = NO_SETTINGS,
    vocabulary: Vocabulary = NO_VOCABULARY,
    faulty: tuple[tuple[str, str], ...] = (),
) -> Catalogue:
    return Catalogue(records, interface, prose, settings=settings, vocabulary=vocabulary, faulty=faulty)


def make_catalogue_with_statement(last_reviewed: str = "", programmes: str = RIGHT["programmes"]) -> Catalogue:
    """One stage, programmes, and the accessibility statement."""
    matter = f"last_reviewed: {last_reviewed}\n" if last_reviewed else ""
    english = STATEMENT.format(
        **{"title": "Access", "description": "For all", "address": "access", "text": "Two words."},
        last_reviewed=matter,
    )
    welsh = STATEMENT.format(
        **{"title": "Hygyrchedd", "description": "I bawb", "address": "hygyrchedd", "text": "Tri gair bach."},
        last_reviewed=matter,
    )
    files = files_with(programmes=programmes, site=RIGHT["site"] + "statement: accessibility\n")
    files |= {"docs/en/accessibility.md": english.encode(), "docs/cy/accessibility.md": welsh.encode()}
    return parse_catalogue(files)
