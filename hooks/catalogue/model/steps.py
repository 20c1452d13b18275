"""Steps to tick in prose: the first numbered list of a section."""

from collections.abc import Sequence

from markdown_it.token import Token

LIST, LIST_END = "ordered_list_open", "ordered_list_close"
LISTS = frozenset({LIST, "bullet_list_open"})


def count_steps(tokens: Sequence[Token], section: str) -> int:
    """How many items the list has; 0 where the section has none, or where one stands within another list."""
    own = _tokens_of(tokens, section)
    begin = next((place for place, token in enumerate(own) if token.type in LISTS), None)
    if begin is None or own[begin].type != LIST:
        return 0
    end = next(place for place in range(begin, len(own)) if own[place].type == LIST_END)
    held = own[begin + 1 : end]
    return 0 if any(token.type in LISTS for token in held) else sum(token.type == "list_item_open" for token in held)


def _tokens_of(tokens: Sequence[Token], section: str) -> Sequence[Token]:
    """What stands under a heading of the second level, to the next one."""
    headings = [place for place, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h2"]
    begin = next((place for place in headings if tokens[place].attrGet("id") == section), None)
    if begin is None:
        return ()
    end = next((place for place in headings if place > begin), len(tokens))
    return tokens[begin:end]
