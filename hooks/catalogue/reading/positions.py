"""Positions of the nodes of a file in YAML: a tree of the same form, which takes a tenth of a mapping by path."""

from typing import Any

from catalogue.model.fields import FieldPath

Position = tuple[int, int]
"""Line and column, from 1."""
Tree = Any
"""A packed position; that of a list and its items; a mapping of keys, with its own position under None."""
COLUMN_BITS = 24


def pack(mark: Any) -> int:
    """Line and column of a mark of the parser, which counts from 0, as one number."""
    return int((mark.line + 1) << COLUMN_BITS | (mark.column + 1))


def find_position(tree: Tree, path: FieldPath) -> Position:
    """Where the node stands, or the nearest one around it that exists."""
    for part in path:
        if isinstance(tree, dict) and part in tree:
            tree = tree[part]
        elif isinstance(tree, list) and isinstance(part, int) and part + 1 < len(tree):
            tree = tree[part + 1]
        else:
            break
    packed = tree[None] if isinstance(tree, dict) else tree[0] if isinstance(tree, list) else tree
    return (packed >> COLUMN_BITS, packed & (1 << COLUMN_BITS) - 1) if packed else (1, 1)


def format_path(path: FieldPath) -> str:
    """cohorts[1].closes"""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part[:60]}" if text else part[:60]
    return text
