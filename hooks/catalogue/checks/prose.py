"""Checks of prose: pairs of pages, the same outline and links in both languages, safe Markdown."""

import re
from collections.abc import Collection, Iterator, Mapping

from catalogue.checks.links import link_problem
from catalogue.languages.locales import Locale
from catalogue.model import kinds, records
from catalogue.model.addresses import Paths
from catalogue.model.catalogue import Catalogue
from catalogue.model.prose import Heading, ProsePage
from catalogue.reading.messages import Origin, suggest
from catalogue.reading.problems import Problem

CODE_SPAN = re.compile(r"`[^`]*`")
HTML = re.compile(r"<[a-zA-Z/!?]")
HEADING_ID = re.compile(r"[ \t]*\{#[a-z0-9-]+\}[ \t]*$")
LANGUAGES = {Locale.EN: "English", Locale.CY: "Welsh"}
CASE_STUDIES = f"{kinds.CASE_STUDY.name_of_folder}/"


def find_prose_problems(catalogue: Catalogue, docs: str, files: Collection[str]) -> Iterator[Problem]:
    """Every problem of the pages of prose; `docs` is the name of their folder, `files` are also those with faults."""
    for page in catalogue.prose:
        yield from _page_problems(catalogue, page)
    for path, pair in catalogue.prose_by_path.items():
        yield from _pair_problems(path, pair, docs, files)
    yield from _case_study_problems(catalogue)
    yield from _address_problems(catalogue)


def _problem(page: ProsePage, line: int, column: int, what: str, remedy: str) -> Problem:
    return Problem(page.file, line, column, page.path, "", what, remedy)


def _page_problems(catalogue: Catalogue, page: ProsePage) -> Iterator[Problem]:
    if not page.markdown.strip():
        yield _problem(page, page.first_line, 1, "has no text", "write it, or delete the page in both languages")
    for link in page.links:
        found = link_problem(catalogue, link.target, page.locale)
        if found:
            yield _problem(page, link.line, link.column, *found)
    for number, line in page.lines:
        text = CODE_SPAN.sub(lambda span: " " * len(span[0]), HEADING_ID.sub("", line))
        if found_html := HTML.search(text):
            yield _problem(page, number, found_html.start() + 1, "holds HTML", "write Markdown")
        if "{" in text:
            remedy = "write {#an-id} after a heading only, and put braces in `code`"
            yield _problem(page, number, text.index("{") + 1, "holds an attribute list", remedy)
        if page.locale is Locale.CY and (found_sign := re.search(r"&|a\(c\)", text)):
            yield _problem(page, number, found_sign.start() + 1, f"holds {found_sign[0]!r}", "write 'a' or 'ac'")
    owner, contacts = page.matter.owner, catalogue.ids[kinds.CONTACT.name]
    if owner and owner not in contacts:
        yield _problem(page, 1, 1, f"there is no contact {owner!r}", suggest(owner, contacts) or "correct the owner")
    yield from _heading_problems(page)


def _heading_problems(page: ProsePage) -> Iterator[Problem]:
    seen: set[str] = set()
    level = 1
    for heading in page.headings:
        if heading.level == 1:
            yield _problem(page, heading.line, 1, "has a heading of level 1", "begin with ##; the title is level 1")
        elif heading.level > level + 1:
            yield _problem(page, heading.line, 1, "skips a level of headings", f"write {'#' * (level + 1)}")
        level = heading.level
        if not heading.id:
            yield _problem(page, heading.line, 1, "has a heading without an id", "write {#an-id} behind it")
        elif heading.id in seen:
            yield _problem(page, heading.line, 1, f"has the id {heading.id!r} twice", "choose another id")
        seen.add(heading.id or "")


def _pair_problems(path: str, pair: Mapping[Locale, ProsePage], docs: str, files: Collection[str]) -> Iterator[Problem]:
    if len(pair) == 1:
        (locale, page) = next(iter(pair.items()))
        missing = f"{docs}/{locale.other}/{path}.md"
        if missing not in files:
            yield _problem(page, 1, 1, f"has no {LANGUAGES[locale.other]} page", f"write {missing}")
        return
    english, welsh = pair[Locale.EN], pair[Locale.CY]
    yield from _outline_problems(english, welsh)
    yield from _link_problems(english, welsh)
    for name in ("title", "description"):
        ours, theirs = getattr(welsh.matter, name), getattr(english.matter, name)
        if ours == theirs:
            what = f"has the same {name} as the English page"
            yield _problem(welsh, 1, 1, what, "translate it")
    if welsh.matter.table != english.matter.table:
        what = f"has {welsh.matter.table or 'no'} table, the English page {english.matter.table or 'no'} table"
        yield _problem(welsh, 1, 1, what, "give both the same table")
    if path != "index" and not path.startswith(CASE_STUDIES) and welsh.slug == english.slug:
        what = "has the same address as the English page"
        yield _problem(welsh, 1, 1, what, "write address: in Welsh words")


def _outline_problems(english: ProsePage, welsh: ProsePage) -> Iterator[Problem]:
    for ours, theirs in zip(welsh.headings, english.headings, strict=False):
        if (ours.level, ours.id) != (theirs.level, theirs.id):
            what = f"has {_name(ours)} where the English page has {_name(theirs)} (line {theirs.line})"
            yield _problem(welsh, ours.line, 1, what, "give both the same outline and ids")
            return
    if len(welsh.headings) != len(english.headings):
        what = f"has {len(welsh.headings)} headings, the English page {len(english.headings)}"
        yield _problem(welsh, 1, 1, what, "give both the same outline and ids")


def _name(heading: Heading) -> str:
    return f"{'#' * heading.level} {{#{heading.id or ''}}}"


def _link_problems(english: ProsePage, welsh: ProsePage) -> Iterator[Problem]:
    ours, theirs = welsh.record_links, english.record_links
    for target in sorted(set(ours) | set(theirs)):
        if ours.count(target) != theirs.count(target):
            what = f"links to {target} {ours.count(target)} times, the English page {theirs.count(target)} times"
            yield _problem(welsh, 1, 1, what, "give both the same links")


def _case_study_problems(catalogue: Catalogue) -> Iterator[Problem]:
    for path, pair in catalogue.prose_by_path.items():
        if not path.startswith(CASE_STUDIES):
            continue
        record = catalogue.find(kinds.CASE_STUDY.name, path.removeprefix(CASE_STUDIES))
        for page in pair.values():
            if record is None:
                remedy = f"write its facts in data/{kinds.CASE_STUDY.file}.yaml"
                yield _problem(page, 1, 1, "is the prose of no case study", remedy)
            else:
                yield from _record_problems(page, record)


def _record_problems(page: ProsePage, record: records.Record) -> Iterator[Problem]:
    """Where the prose of a case study and its record do not go together."""
    if page.matter.title != record.title[page.locale]:
        what = f"has the title {page.matter.title!r}, its record {record.title[page.locale]!r}"
        yield _problem(page, 1, 1, what, "write the same title")
    sources = {source.document for source in record.sources}
    for document in page.citations:
        if document not in sources:
            what = f"cites {document}, which is not among the sources of its record"
            yield _problem(page, 1, 1, what, f"name it in data/{kinds.CASE_STUDY.file}.yaml")


def find_missing_prose(catalogue: Catalogue, origins: Mapping[tuple[str, str], Origin], docs: str) -> Iterator[Problem]:
    """Case studies that have facts and no story."""
    for record in catalogue.case_studies:
        if f"{CASE_STUDIES}{record.id}" not in catalogue.prose_by_path:
            origin = origins[kinds.CASE_STUDY.name, record.id.casefold()]
            remedy = f"write {docs}/en/{CASE_STUDIES}{record.id}.md and {docs}/cy/{CASE_STUDIES}{record.id}.md"
            yield origin.problem((), record.id, "has no prose", remedy)


def _address_problems(catalogue: Catalogue) -> Iterator[Problem]:
    paths = Paths(catalogue)
    taken = {address: target for target, address in paths.of_records_and_lists()}
    for page in catalogue.prose:
        address = paths.of_prose(page)
        if address in taken and not page.path.startswith(CASE_STUDIES):
            yield _problem(page, 1, 1, f"has the address of {taken[address]}", "choose another address")
        taken[address] = f"page:{page.path}"
