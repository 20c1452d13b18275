"""The words that a page says: what stands in its <main>, without what only scripts read."""

from html.parser import HTMLParser

INLINE = frozenset({"a", "abbr", "button", "cite", "code", "dfn", "em", "q", "span", "strong", "sub", "sup", "time"})
"""Elements within a line: all others part words."""
UNREAD = frozenset({"script", "style", "template"})


def read_main(html: str) -> str:
    """The text in <main>, with one space between words."""
    reader = _Reader()
    reader.feed(html)
    return " ".join("".join(reader.pieces).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._is_main = False
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._is_main = self._is_main or tag == "main"
        self._unread += tag in UNREAD
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self._is_main = self._is_main and tag != "main"
        self._unread -= tag in UNREAD
        self._part(tag)

    def handle_data(self, data: str) -> None:
        if self._is_main and not self._unread:
            self.pieces.append(data)

    def _part(self, tag: str) -> None:
        if tag not in INLINE:
            self.pieces.append(" ")
