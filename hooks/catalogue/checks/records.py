"""Checks within one record that no single field shows: what a video must name, what a state asks for, dates."""

from collections.abc import Iterator
from itertools import pairwise

from catalogue.model import records
from catalogue.model.fields import UNKNOWN
from catalogue.model.parts import Cohort, Edition
from catalogue.model.vocabulary import TRY, MediaFormat, ProgrammeState
from catalogue.reading.documents import Path
from catalogue.reading.messages import Origin
from catalogue.reading.problems import Problem

DATES = ("opens", "closes", "starts", "ends")
"""The dates of a cohort, in the order in which they must come."""


def find_record_problems(record: records.Record, origin: Origin) -> Iterator[Problem]:
    """Every problem of a record whose fields are right one by one."""
    if isinstance(record, records.Resource):
        for position, edition in enumerate(record.editions):
            if edition.format is MediaFormat.VIDEO:
                yield from _video_problems(edition, ("editions", position), record.id, origin)
    if isinstance(record, records.Reflection):
        yield from _question_problems(record, origin)
    if isinstance(record, records.Programme):
        yield from _state_problems(record, origin)
        for position, cohort in enumerate(record.cohorts):
            yield from _cohort_problems(cohort, ("cohorts", position), record.id, origin)


def _video_problems(edition: Edition, path: Path, record: str, origin: Origin) -> Iterator[Problem]:
    if not edition.captions:
        what, remedy = "is missing for a video", "name the languages of its captions"
        yield origin.problem((*path, "captions"), record, what, remedy)
    if not edition.transcript:
        remedy = f"write its address, or {UNKNOWN}"
        yield origin.problem((*path, "transcript"), record, "is missing for a video", remedy)


def _question_problems(reflection: records.Reflection, origin: Origin) -> Iterator[Problem]:
    """Notes are kept by the id of their question, and those on what to try by a word of the site."""
    taken = {TRY: "the place for what to try"}
    for position, question in enumerate(reflection.questions):
        if question.id in taken:
            what = f"is the id of {taken[question.id]}"
            yield origin.problem(("questions", position, "id"), reflection.id, what, "choose another id")
        taken[question.id] = "another question"


def _state_problems(programme: records.Programme, origin: Origin) -> Iterator[Problem]:
    past = programme.state is ProgrammeState.PAST
    if past and not programme.replaced_by:
        what, remedy = "is missing for a past programme", "name the programmes that came instead"
        yield origin.problem(("replaced_by",), programme.id, what, remedy)
    if not past and programme.replaced_by:
        what, remedy = "is for past programmes only", "delete it, or set state: past"
        yield origin.problem(("replaced_by",), programme.id, what, remedy)


def _cohort_problems(cohort: Cohort, path: Path, record: str, origin: Origin) -> Iterator[Problem]:
    known = [(name, date) for name in DATES if (date := getattr(cohort, name))]
    for (earlier, first), (later, second) in pairwise(known):
        if second < first:
            what = f"is before it {earlier} ({second} < {first})"
            yield origin.problem((*path, later), record, what, "swap the two dates")
    for position, session in enumerate(cohort.sessions):
        place = (*path, "sessions", position)
        if position and session.date < cohort.sessions[position - 1].date:
            yield origin.problem((*place, "date"), record, "is before the session above it", "put them in order")
        if session.begins and session.finishes and session.finishes <= session.begins:
            yield origin.problem((*place, "finishes"), record, "is not after it begins", "swap the two times")
