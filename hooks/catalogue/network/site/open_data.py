"""The open data of a site: every file that its data package names is there, of its type, and open to other sites."""

import json
from collections.abc import Iterator
from typing import TypeGuard
from urllib.parse import quote

from catalogue.model.open_data import FOLDER, PACKAGE
from catalogue.network.answers import Answer, NoAnswer
from catalogue.network.site.asker import Asker
from catalogue.network.site.faults import SiteFault
from catalogue.network.site.headers import find_closed_fault, find_header_faults
from catalogue.network.site.pages import BUILD_AGAIN
from catalogue.network.site.place import SitePlace
from catalogue.reading.faults import Severity


def find_data_faults(asker: Asker, place: SitePlace, headers: Severity) -> Iterator[SiteFault]:
    """`headers` is the severity of faults in them."""
    folder = f"{place.asked}{FOLDER}"
    package = folder + PACKAGE
    answer = asker.get(package)
    if not _is_there(answer):
        yield _missing(package, answer)
        return
    named = dict(_named_in(answer))
    if not named:
        yield SiteFault(package, "names no files", BUILD_AGAIN)
    answers = {package: answer} | asker.get_all(folder + quote(path) for path in named)
    kinds = {package: "application/json"} | {folder + quote(path): kind for path, kind in named.items()}
    for address, each in answers.items():
        if not _is_there(each):
            yield _missing(address, each)
        elif each.kind != kinds[address]:
            remedy = f"let the host send Content-Type: {kinds[address]}"
            yield SiteFault(address, f"is sent as {each.kind or 'nothing'}", remedy, headers)
        else:
            yield from find_header_faults(address, each, headers)
            if fault := find_closed_fault(address, each, headers):
                yield fault


def _is_there(answer: Answer | NoAnswer) -> TypeGuard[Answer]:
    return isinstance(answer, Answer) and answer.status == 200


def _missing(address: str, answer: Answer | NoAnswer) -> SiteFault:
    said = f"answers {answer.status}" if isinstance(answer, Answer) else str(answer)
    return SiteFault(address, said, "publish all of the site")


def _named_in(answer: Answer) -> Iterator[tuple[str, str]]:
    """Path and type of each file; nothing of what is no data package."""
    try:
        told = json.loads(answer.body)
    except (ValueError, RecursionError):
        return
    resources = told.get("resources") if isinstance(told, dict) else None
    for each in resources if isinstance(resources, list) else ():
        path, kind = (each.get("path"), each.get("mediatype")) if isinstance(each, dict) else (None, None)
        if isinstance(path, str) and isinstance(kind, str) and ".." not in path and not path.startswith("/"):
            yield path, kind
