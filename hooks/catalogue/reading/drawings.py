"""Drawings in SVG: shapes and text. What could act, or ask for something elsewhere, is refused."""

import re
from collections.abc import Callable
from xml.parsers import expat

from catalogue.reading.decoding import read_text, too_large
from catalogue.reading.drawn_shapes import DrawnShapes
from catalogue.reading.faults import Fault, Place

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
SEPARATOR = "\n"
"""Between namespace and name, where no name has one."""
MAX_BYTES = 1_000_000
MAX_DEPTH = 100
MAX_SHAPES = 100_000
"""With those that are drawn again and again: three times as many elements as a file of the largest size holds."""
_NAMES = """
svg g defs symbol use title desc style switch view path rect circle ellipse line polyline polygon text tspan
textPath image marker mask clipPath pattern linearGradient radialGradient stop filter feBlend feColorMatrix
feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
feSpecularLighting feSpotLight feTile feTurbulence
"""
ELEMENTS = frozenset(_NAMES.split())
"""Those of SVG 2 that draw. Not script, foreignObject, a, animate or set, which act, hold HTML or lead elsewhere."""
PICTURE = re.compile(r"data:image/(?:png|jpeg|webp|avif);base64,[A-Za-z0-9+/=\s]*")
OUTSIDE = re.compile(r"""@import|\\|expression\(|image-set\(|(?:url|src)\(\s*+["']?+(?!\s*+#)""", re.IGNORECASE)
"""What a style must not hold: references to anything but #names, and backslashes, which hide some."""
PLAIN = "save it as plain SVG"
INWARD = "refer to a part of the drawing, such as #its-id, or delete it"


class _Refused(Exception):
    """What is wrong, and what to do."""


def check_drawing(file: str, open_file: Callable[[], bytes]) -> Fault | None:
    """What is wrong with a drawing."""
    text, fault = read_text(file, open_file)
    if fault:
        return fault
    if len(text) > MAX_BYTES:
        return Fault(Place(file=file), too_large(len(text), MAX_BYTES), "make it simpler, or save it as png")
    parser = expat.ParserCreate(namespace_separator=SEPARATOR)
    drawing = _Drawing(parser)
    try:
        parser.Parse(text, True)
        drawing.check_number()
        return None
    except _Refused as refused:
        what, remedy = refused.args
        line, column = drawing.position
    except expat.ExpatError as error:
        what, remedy = f"is no SVG ({expat.errors.messages[error.code]})", "save it again from the program that drew it"
        line, column = error.lineno, error.offset + 1
    return Fault(Place(file=file, line=line, column=column), what, remedy)


class _Drawing:
    """Looks at each part of a drawing as the parser meets it."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self.position = (1, 1)
        """Line and column of the last element that began."""
        self._parser = parser
        self._open: list[str] = []
        self._style = ""
        self._shapes = DrawnShapes()
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._say
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.ProcessingInstructionHandler = self._refuse_instruction
        parser.XmlDeclHandler = self._check_encoding

    def check_number(self) -> None:
        """Looks at how much is drawn, once all of it is known."""
        if self._shapes.count(MAX_SHAPES) > MAX_SHAPES:
            self.position = (1, 1)
            what = f"draws more than {MAX_SHAPES:,} shapes, as its parts repeat one another"
            raise _Refused(what, "make it simpler, or save it as png")

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        self.position = (self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)
        namespace, _, name = tag.rpartition(SEPARATOR)
        if namespace != SVG:
            raise _Refused(f"holds <{name[:60]}>, which is no part of SVG", PLAIN)
        if name not in ELEMENTS or (not self._open and name != "svg"):
            raise _Refused(f"holds <{name[:60]}>, which does not draw", "delete it, or save the picture as png")
        if self._open and self._open[-1] == "style":
            raise _Refused(f"holds <{name[:60]}> in a style", "delete it")
        self._open.append(name)
        if len(self._open) > MAX_DEPTH:
            raise _Refused(f"is nested more than {MAX_DEPTH} deep", "make it simpler, or save it as png")
        for key, value in attributes.items():
            _check_attribute(name, key, value)
        self._shapes.begin(name, {key.rpartition(SEPARATOR)[2]: value for key, value in attributes.items()})

    def _end(self, _: str) -> None:
        self._shapes.end()
        if self._open.pop() == "style":
            _check_style(self._style)
            self._shapes.add_style(self._style)
            self._style = ""

    def _say(self, text: str) -> None:
        if self._open and self._open[-1] == "style":
            self._style += text

    def _refuse_doctype(self, *_: object) -> None:
        raise _Refused("has a document type", "delete the line <!DOCTYPE …>")

    def _refuse_instruction(self, target: str, _: str) -> None:
        raise _Refused(f"holds <?{target[:60]} …?>", "delete it")

    def _check_encoding(self, _: str, encoding: str | None, __: int) -> None:
        if encoding and encoding.casefold() not in {"utf-8", "utf8"}:
            raise _Refused(f"says that it is written in {encoding[:60]}", "save it as UTF-8")


def _check_attribute(element: str, key: str, value: str) -> None:
    namespace, _, name = key.rpartition(SEPARATOR)
    if name.casefold().startswith("on") and not namespace:
        raise _Refused(f"holds {name[:60]}, which acts", "delete it")
    if namespace not in {"", XLINK} and (namespace, name) not in {(XML, "space"), (XML, "lang")}:
        raise _Refused(f"holds {name[:60]}, which is no part of SVG", PLAIN)
    if name == "href" and not value.startswith("#") and not (element == "image" and PICTURE.fullmatch(value)):
        raise _Refused(f"leads to {value[:60]!r}", INWARD)
    _check_style(value if name != "href" else "")


def _check_style(style: str) -> None:
    found = OUTSIDE.search(style)
    if found:
        raise _Refused(f"holds {style[found.start() :][:60]!r} in a style", INWARD)
