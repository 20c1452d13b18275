"""What it costs to serve a site: python -m delivery.costs SITE writes the table of README.md from sizes of files."""

import math
import posixpath
import re
import statistics
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

README = Path(__file__).with_name("README.md")
TABLE = re.compile(r"(?<=<!-- costs -->\n).*?(?=<!-- end -->)", re.DOTALL)
ASSET = re.compile(r'(?:href|src)="([^":?#]+\.(?:css|js|svg|woff2))"')
START = "en/index.html"
VISITS = (10_000, 100_000, 1_000_000)
"""A month."""
PAGES = 4
"""In a visit, of which the first is home."""
NEW = 0.6
"""The share of visits by a browser that has kept nothing."""
HITS = 0.95
"""The share of bytes and requests that the network answers itself."""
HEADERS = 500
"""Bytes that come with each answer."""
SECONDS = 30 * 24 * 3600
PEAK = 10
"""How often the mean the busiest minute is."""
STEP = 10_000
"""Bytes to which a visit is rounded up."""


def bytes_of_visit(site: Path) -> int:
    """Bytes that a visit takes on average, compressed, rounded up."""
    assets = sorted(set(_assets(site, START)))
    pages = [_size(path) for path in site.glob("en/**/index.html")]
    first = sum(_size(site / asset) for asset in assets)
    whole = NEW * first + _size(site / START) + (PAGES - 1) * statistics.median(pages)
    return math.ceil(whole / STEP) * STEP


def render_table(site: Path) -> str:
    """The costs for some numbers of visits, as Markdown."""
    visit, asked = bytes_of_visit(site), PAGES + NEW * len(set(_assets(site, START)))
    lines = [
        "| visits a month | sent to readers | asked of one's own machine | requests to it in the busiest minute |",
        "|---|---|---|---|",
    ]
    for visits in VISITS:
        sent, misses = visits * visit / 1e9, 1 - HITS
        rate = visits * asked * misses / SECONDS * PEAK
        lines.append(f"| {visits:,} | {_round(sent)} GB | {_round(sent * misses)} GB | {_round(rate)} a second |")
    return "\n".join(lines) + "\n"


def _assets(site: Path, page: str) -> Iterator[str]:
    """Files that a page loads, from the root of the site. Modules are named in its head, and what they import too."""
    for path in ASSET.findall((site / page).read_text(encoding="utf-8")):
        yield posixpath.normpath(f"{posixpath.dirname(page)}/{path}")


def _size(path: Path) -> int:
    """Bytes on the wire: gzip is what every host can do."""
    return len(zlib.compress(path.read_bytes(), 6)) + HEADERS


def _round(number: float) -> str:
    """To two digits."""
    digits = 1 - math.floor(math.log10(number))
    return f"{round(number, digits):,.{max(digits, 0)}f}"


def main(site: Path) -> None:
    """Write the table."""
    text = README.read_text(encoding="utf-8")
    README.write_text(TABLE.sub(lambda _: render_table(site), text), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
