"""Where a field stands at the top of a page of prose, asked only for a page that has a fault."""

from collections.abc import Callable

from catalogue.model.prose import FRONT_MATTER, ProsePage
from catalogue.reading.decoding import read_text
from catalogue.reading.messages import Origin
from catalogue.reading.yaml_files import YamlFile


def front_matter_of(page: ProsePage, open_file: Callable[[], bytes]) -> Origin:
    """The origin of what stands at the top of a page that was read before."""
    text = read_text(page.file, open_file)[0].replace("\r\n", "\n")
    found = FRONT_MATTER.match(text)
    above = text.count("\n", 0, found.start(1)) if found else 0
    matter = found[1] if found else ""
    return Origin(YamlFile(name=page.file, reopen=lambda: b"\n" * above + matter.encode()), (), page.path)
