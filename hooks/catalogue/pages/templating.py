"""How templates are compiled and what they print: as in Jinja, in less time."""

import hashlib
import operator
import re
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

_THIS_COMPILER = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:12]
"""Changes with this file: what another one has compiled may ask for what is not here."""
_SPECIAL = re.compile("[&<>'\"]").search
"""Finds what escape() replaces."""


def keep_compiled(kind: str) -> BytecodeCache | None:
    """Where compiled templates of one kind of environment are kept from one build to the next.

    None where there is no safe folder for them.
    """
    try:
        return FileSystemBytecodeCache(pattern=f"__{kind}_{_THIS_COMPILER}_%s.cache")
    except (OSError, RuntimeError):
        return None


def to_html(value: Any) -> Any:
    """What a template prints for a value: the characters that escape() gives.

    Most values are Markup already, or text without a sign to escape. escape() would wrap each anew, in three times the
    time, and wrapping is of no use to what is printed.
    """
    kind = type(value)
    if kind is Markup or (kind is str and not _SPECIAL(value)):
        return value
    return escape(value)


class _Generator(CodeGenerator):
    """Compiles templates in which autoescape is always on and no function asks for the context."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        """Begins the call around each value that is printed."""
        del node, frame, finalize
        self.write("environment.to_html(")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """A call without the question, asked of every function each time, whether it wants the context."""
        self.write("environment.call(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")


class PageEnvironment(Environment):
    """An environment whose templates print by to_html and call functions as Python does."""

    code_generator_class = _Generator
    to_html = staticmethod(to_html)
    call: Any = operator.call
