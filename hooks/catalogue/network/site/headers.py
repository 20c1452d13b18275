"""What comes with the files of a site: what browsers are told of safety, how long a file is kept, compression."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from catalogue.hosting.policy import FIXED, FRESH, HEADERS, OPEN_TO_ALL, TYPES
from catalogue.network.answers import Answer
from catalogue.network.site.faults import SiteFault
from catalogue.network.site.wanted import FILE_BYTES, FINGERPRINT, SMALL, TEXT
from catalogue.reading.faults import Severity

AGE = re.compile(r"max-age\s*=\s*\"?(\d+)")
FOR_PROGRAMS = ("ics", "atom", "csv", "json", "pdf", "png", "webmanifest")
"""Endings of files that programs take by their type."""
FOR_OTHER_SITES = ("ics", "atom")
"""Endings of files that the pages of other sites may read; what is in the data is asked for by its package."""
PARTS = re.compile(r"\s*[;,]\s*")


def find_header_faults(address: str, answer: Answer, severity: Severity = Severity.ERROR) -> Iterator[SiteFault]:
    """What is wrong with the headers of a file that is there. `severity` is that of what the host must be told."""
    for name, wanted in HEADERS.items():
        if wrong := _wrong_with(name, wanted, answer):
            yield SiteFault(address, wrong, f"let the host send {name}: {wanted}", severity)
    if wanted := _lacking_type(address, answer):
        yield SiteFault(
            address, f"is sent as {answer.kind or 'nothing'}", f"let the host send Content-Type: {wanted}", severity
        )
    if _ending(address) in FOR_OTHER_SITES and (closed := find_closed_fault(address, answer, severity)):
        yield closed
    if too_large := _wrong_with_size(address, answer):
        yield SiteFault(address, *too_large)
    if kept := _wrong_with_keeping(address, answer):
        yield SiteFault(address, *kept, severity)
    if "content-encoding" not in answer.headers and len(answer.body) > SMALL and TEXT.match(answer.kind):
        yield SiteFault(address, "is not compressed", f"turn on gzip for {answer.kind} at the host", severity)


def find_closed_fault(address: str, answer: Answer, severity: Severity) -> SiteFault | None:
    """Where the pages of other sites may not read what is made for them."""
    name, wanted = OPEN_TO_ALL
    wrong = _wrong_with(name, wanted, answer)
    return SiteFault(address, wrong, f"let the host send {name}: {wanted}", severity) if wrong else None


def _wrong_with(name: str, wanted: str, answer: Answer) -> str:
    """A host may add parts of its own to those that are wanted."""
    sent = answer.headers.get(name.lower(), "").strip()
    if not sent:
        return f"is sent without {name}"
    return "" if _parts(wanted) <= _parts(sent) else f"is sent with {name}: {sent[:80]}"


def _lacking_type(address: str, answer: Answer) -> str:
    """The type that a file for other programs must have and has not; empty where it has it, or may have any."""
    wanted = TYPES[_ending(address)] if _ending(address) in FOR_PROGRAMS else ""
    return "" if answer.kind == wanted else wanted


def _ending(address: str) -> str:
    return urlsplit(address).path.rpartition(".")[2]


def _wrong_with_size(address: str, answer: Answer) -> tuple[str, str] | None:
    """What a reader waits for: its bytes as they come over the network."""
    most = FILE_BYTES.get(_ending(address), 0)
    if most and answer.size > most:
        return f"takes {answer.size:,} bytes, more than {most:,}", "make less of it, or part it into several files"
    return None


def _parts(value: str) -> set[str]:
    return {" ".join(part.lower().split()) for part in PARTS.split(value) if part}


def _wrong_with_keeping(address: str, answer: Answer) -> tuple[str, str] | None:
    """How long browsers may keep a file without asking again."""
    sent = answer.headers.get("cache-control", "").lower()
    if answer.is_page:
        if "no-cache" in sent or "no-store" in sent or _age(sent) == 0:
            return None
        return "may be shown after it has changed", f"let the host send Cache-Control: {FRESH} with pages"
    if FINGERPRINT.search(urlsplit(address).path) and not ("immutable" in sent and _age(sent) >= _age(FIXED)):
        what = "has a fingerprint in its address, and browsers ask for it again all the same"
        return what, f"let the host send Cache-Control: {FIXED} with such files"
    return None


def _age(sent: str) -> int:
    """Seconds; −1 where nothing is said."""
    found = AGE.search(sent)
    return int(found[1]) if found else -1
