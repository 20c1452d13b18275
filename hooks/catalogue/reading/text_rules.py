"""What no text may hold, and what a text may hold by its role."""

import html
import re

from catalogue.languages.locales import Locale
from catalogue.languages.telling import is_in_other_language
from catalogue.model.fields import Role

HTML = re.compile(r"<[a-zA-Z/!?]")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
LEGACY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip|pound|copy)(?![\w;])")
"""Names of signs that browsers also know without the semicolon, or that lost it."""
UNWRITTEN = re.compile(r"\b(?:TODO|FIXME|TBC|TBD|TBA|XXX+)\b|\?\?\?|\b(?:[Ll]orem|LOREM) (?i:ipsum)\b")
PLACEHOLDER = re.compile(
    r"\W*(?:tb[acd]|todo|fixme|xxx+|n/a|n\.a\.|en|cy|to be (?:written|translated)|not yet translated"
    r"|i'w (?:gyfieithu|ysgrifennu)|angen (?:ei )?gyfieithu|heb ei gyfieithu)\W*|\[[^\]]*\]|[\W_]*",
    re.IGNORECASE,
)
"""What stands where a text is to be, when it is all that stands there; so does any text without a letter or figure."""
LONGEST_PLACEHOLDER = 40
LINK = re.compile(r"\[[^\]\[]*\]\([^)\s]*\)")
OPEN_LINK = re.compile(r"\]\s*\(\s*(?:[a-z-]{2,20}:|[^)]{0,80}$)")
TURNED_LINK = re.compile(r"\([^()\n]{1,200}\)\[[^\]\s]{1,200}\]")
BARE_ADDRESS = re.compile(r"(?:https?|\bftp)://|\bwww\d?\.(?=\w)", re.IGNORECASE)
STRESSED = re.compile(r"\*\*[^*\s][^*]*\*\*|\*[^*\s][^*]*\*|(?<!\w)__?[^_\s][^_]*__?(?!\w)")
ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
BLOCK = re.compile(r"(?:#{1,6}|[-+*>]) ")
STRANGE = re.compile(r"~~[^~]*~*|\[\[[^\]]*\]*")
"""Marks of other kinds of Markdown, which no text has: words struck out, links of wikis."""
CODE = re.compile(r"`[^`]+`")
GAP = re.compile(r"\{\s*[\w.]*\s*\}")
NOTABLE = re.compile(r"[<&\[\]\n*_\\`{~]")
NOTABLE_WORDS = re.compile(r"://|www|TODO|TBC|TBD|TBA|FIXME|XXX|\(c\)|\?\?\?|lorem|Lorem|LOREM")
NOTABLE_BEGINNINGS = ("#", "-", "+", ">")
"""What a text must hold to have a fault of its own, beside its length and its language."""
LANGUAGES = {Locale.EN: "English", Locale.CY: "Welsh"}
Wrong = tuple[str, str]
"""What is wrong, and what to do."""
UNWRITTEN_REMEDY = "write the text"


def wrong_in(text: str, role: Role | None, locale: Locale | None, *, has_gaps: bool = False) -> Wrong | None:
    """What is wrong with a text, in a language or in both; without a role it is an id, a date or the like.

    `has_gaps` is true where the engine fills gaps such as {n}.
    """
    if role and len(text) > role.most:
        return f"has {len(text):,} characters, and {role.name} {role.most} at most", "shorten it"
    if role and len(text) <= LONGEST_PLACEHOLDER and PLACEHOLDER.fullmatch(text) and text.strip():
        return f"holds {text!r} in place of a text", UNWRITTEN_REMEDY
    if not is_notable(text):
        return None
    return _wrong_space(text) or (_wrong_in_role(text, role, locale, has_gaps=has_gaps) if role else None)


def is_notable(text: str) -> bool:
    """Whether a text can have a fault of its own: most cannot, and are not looked at further."""
    return bool(
        NOTABLE.search(text)
        or NOTABLE_WORDS.search(text)
        or text.startswith(NOTABLE_BEGINNINGS)
        or len(text) != len(text.strip())
    )


def _wrong_space(text: str) -> Wrong | None:
    if "\n" in text.strip():
        return "holds a line break", "write it as one paragraph"
    if text != text.strip() and text.strip():
        return "begins or ends with white space", "delete that"
    return None


def _wrong_in_role(text: str, role: Role, locale: Locale | None, *, has_gaps: bool) -> Wrong | None:
    if HTML.search(text):
        return "holds HTML", "write plain text, or *emphasis* and [links](programme:its-id)"
    for found in (*ENTITY.finditer(text), *LEGACY.finditer(text)):
        meant = html.unescape(f"{found[0].removesuffix(';')};")
        if meant != f"{found[0].removesuffix(';')};":
            return f"holds {found[0]!r}", f"write {'a space' if meant.isspace() else repr(meant)}"
    if locale is Locale.CY and (sign := re.search(r"&|a\(c\)", text)):
        return f"holds {sign[0]!r}", "write 'a' or 'ac'"
    unwritten = UNWRITTEN.search(text)
    if unwritten:
        return f"holds {unwritten[0]!r}", UNWRITTEN_REMEDY
    gap = None if has_gaps else GAP.search(text)
    if gap:
        return f"has {gap[0][:60]}, which nothing fills", "write no braces"
    return _wrong_markdown(text) if role.markdown else _markdown_in_plain(text)


def _wrong_markdown(text: str) -> Wrong | None:
    rest = LINK.sub("", ESCAPED.sub("", text))
    if OPEN_LINK.search(rest):
        return "holds a link without an end", "write [text](programme:its-id), without spaces"
    if TURNED_LINK.search(rest):
        return "holds a link the wrong way round", "write [text](programme:its-id)"
    if BARE_ADDRESS.search(rest):
        return "holds a bare address", "write [words](https://…)"
    strange = STRANGE.search(rest) or BLOCK.match(text)
    if strange:
        what = f"holds {strange[0][:60]!r}, which is no mark of such a text"
        return what, "write *emphasis* and [links](programme:its-id) alone"
    if "*" in STRESSED.sub("", rest):
        return "holds a * that marks nothing", "write *words*, or \\* for the sign"
    return None


def _markdown_in_plain(text: str) -> Wrong | None:
    for pattern in (LINK, STRESSED, OPEN_LINK, STRANGE, CODE):
        found = pattern.search(text) or BLOCK.match(text)
        if found:
            return f"holds Markdown ({found[0][:60]}) in a field of plain text", "write it without"
    return None


def wrong_language(text: str, locale: Locale) -> Wrong | None:
    """What is wrong with a text that seems to be in the other language."""
    if is_in_other_language(text, locale):
        return f"seems to be {LANGUAGES[locale.other]}", f"write it in {LANGUAGES[locale]}"
    return None
