"""New values as the file would have them: in braces or in lines of their own."""

from dataclasses import replace

from catalogue.editing.manners import STEP, Form, Manners
from catalogue.editing.scalars import PLAIN, WIDTH, Setting, write_scalar
from catalogue.reading.yaml_files import Value


class Renderer:
    """Writes values into a file of certain manners."""

    def __init__(self, manners: Manners) -> None:
        self._manners = manners

    def pair(self, name: str, value: Value, form: Form, indent: int) -> str:
        """A key and its value, the first line without its indent; `form` is that of the value."""
        return f"{self._key(name, indent)}:{self._behind_key(value, form, indent)}"

    def item(self, value: Value, form: Form, indent: int) -> str:
        """The same with a dash; the indent is that of the dash."""
        if isinstance(value, dict | list) and value and not self._is_flow(value, form, indent):
            return f"- {self._lines(value, form, indent + STEP)}"
        return f"- {self._in_line(value, form, indent, in_sequence=True)}"

    def pair_in_braces(self, name: str, value: Value) -> str:
        return f"{self._key(name, 0)}: {self.in_braces(value)}"

    def in_braces(self, value: Value, *, in_sequence: bool = False) -> str:
        """A value on one line, within [ ] or { } or in the place of such."""
        if isinstance(value, dict):
            return f"{{{', '.join(self.pair_in_braces(name, each) for name, each in value.items())}}}"
        if isinstance(value, list):
            return f"[{', '.join(self.in_braces(each, in_sequence=True) for each in value)}]"
        if value is None:
            return "null"
        return write_scalar(value, PLAIN, Setting(indent=0, in_flow=True, in_sequence=in_sequence))

    def behind(self, value: Value, form: Form, indent: int, *, in_sequence: bool) -> str:
        """What stands behind a colon or a dash, from the space on."""
        return f" {self.item(value, form, indent)[2:]}" if in_sequence else self._behind_key(value, form, indent)

    def _behind_key(self, value: Value, form: Form, indent: int) -> str:
        if isinstance(value, dict | list) and value and not self._is_flow(value, form, indent):
            inner = indent + (self._manners.dash_indent if isinstance(value, list) else STEP)
            return f"{self._manners.line_break}{' ' * inner}{self._lines(value, form, inner)}"
        return f" {self._in_line(value, form, indent)}"

    def _in_line(self, value: Value, form: Form, indent: int, *, in_sequence: bool = False) -> str:
        if not isinstance(value, str):
            return self.in_braces(value)
        setting = Setting(indent=indent, in_sequence=in_sequence, line_break=self._manners.line_break)
        return write_scalar(value, PLAIN, replace(setting, width=self._manners.width))

    def _lines(self, value: "dict[str, Value] | list[Value]", form: Form, indent: int) -> str:
        if isinstance(value, dict):
            lines = [self.pair(name, each, (*form, name), indent) for name, each in value.items()]
        else:
            lines = [self.item(each, (*form, "*"), indent) for each in value]
        return f"{self._manners.line_break}{' ' * indent}".join(lines)

    def _is_flow(self, value: "dict[str, Value] | list[Value]", form: Form, indent: int) -> bool:
        plain = isinstance(value, list) and all(isinstance(each, str) for each in value)
        if not self._manners.is_flow(form, otherwise=plain):
            return False
        return indent + len(form[-1]) + len(self.in_braces(value)) + len(": ") <= WIDTH

    def _key(self, name: str, indent: int) -> str:
        return write_scalar(name, PLAIN, Setting(indent=indent, takes_block=False))
