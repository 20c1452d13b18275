"""Addresses at which something stood once: each leads at once, for good and in its language, to a page."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, urldefrag, urljoin

from catalogue.network.addresses import PERMANENT, REDIRECTS, find_target
from catalogue.network.answers import Answer
from catalogue.network.html import read_page
from catalogue.network.site.asker import Asker
from catalogue.network.site.faults import SiteFault
from catalogue.network.site.place import SitePlace
from catalogue.reading.yaml_files import parse_yaml

FILE = "redirects.yaml"
ALL = "publish all of the site, with what its host reads of it"
PUT_RIGHT = f"put its line in data/{FILE} right, and publish the site again"


def read_moved(data: Path) -> tuple[str, ...]:
    """The addresses, from the root of the site; none where there is no such file."""
    path = data / FILE
    value = parse_yaml(str(path), path.read_bytes).value if path.is_file() else None
    return tuple(quote(address, safe="/%") for address in value) if isinstance(value, dict) else ()


def find_moved_faults(asker: Asker, place: SitePlace, moved: Iterable[str]) -> Iterator[SiteFault]:
    """What is wrong with them."""
    answers = asker.get_all(f"{place.asked}{address}" for address in moved)
    for asked, answer in answers.items():
        if not isinstance(answer, Answer) or answer.status not in REDIRECTS | {200}:
            said = f"answers {answer.status}" if isinstance(answer, Answer) else str(answer)
            yield SiteFault(asked, f"{said}, though data/{FILE} says that it has moved", ALL)
        elif wrong := _wrong_with(asker, place, asked, answer):
            yield SiteFault(asked, *wrong)


def _wrong_with(asker: Asker, place: SitePlace, asked: str, answer: Answer) -> tuple[str, str] | None:
    """A host that cannot lead on shows a page whose canonical address is the new one."""
    if answer.status == 200:
        target = urljoin(asked, read_page(answer).canonical)
    elif answer.status in PERMANENT:
        target = find_target(answer)
    else:
        return f"leads on for now, with {answer.status}", "let the host answer 301"
    new = place.find_own(asked, target)
    if not new or new == asked:
        return "does not lead to another page of the site", PUT_RIGHT
    if place.locale_of(place.name_of(new)) is not place.locale_of(place.name_of(asked)):
        return f"leads to {new}, which is in another language", PUT_RIGHT
    end = asker.get(urldefrag(new).url)
    if not isinstance(end, Answer) or end.status != 200:
        said = f"answers {end.status}" if isinstance(end, Answer) else str(end)
        return f"leads to {new}: {said}", PUT_RIGHT
    return None
