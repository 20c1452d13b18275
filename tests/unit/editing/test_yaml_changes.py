"""What is changed in YAML reads back as it was meant, and nothing else moves."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from catalogue.editing import decode, encode
from catalogue.editing.splices import CannotEdit
from catalogue.editing.yaml_changes import InsertItem, Remove, RenameKey, Set, edit_yaml
from catalogue.editing.yaml_nodes import find_record, read_value
from catalogue.model.fields import FieldPath
from catalogue.reading.decoding import find_damage
from catalogue.reading.yaml_files import Value

SITE = Path(__file__).parents[2] / "site" / "data"

RECORDS = """\
# yaml-language-server: $schema=schema/programmes.json
# Kept by hand.
- id: "first"   # the oldest
  title: {en: "One, two", cy: 'Un: dau'}
  summary:
    en: A plain text.
    cy: Testun plaen.
    # checked

  stages: [one, two]
  text:
    en: >-
      A folded text which goes over two lines of
      this width.
    cy: |
      Llinell un
      Llinell dau
  months: 18
- id: second

  title:
    en: Second
  sources:
    # the better one first
    - document: a
    - document: b
"""
PLAIN, DOUBLE, SINGLE = (0, "summary", "cy"), (0, "title", "en"), (0, "title", "cy")
FOLDED, LITERAL, ITEM, NEW = (0, "text", "en"), (0, "text", "cy"), (0, "stages", 1), (1, "title", "cy")
PLACES = [PLAIN, DOUBLE, SINGLE, FOLDED, LITERAL, ITEM, NEW]

HARD = st.text(st.sampled_from(list("ab :#-'\"\\\n\t{}[],&*!|>%@`?~=<.0éŷ’\U0001f600 ")), max_size=40)
ANY = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf"]), max_size=80)
WORDS = st.lists(
    st.sampled_from(["school", "#", "-", "a:", ":b", "'", '"', "ŵ", "---", "[x](programme:y)"]), min_size=20
)
TEXTS = st.one_of(HARD, ANY, WORDS.map(" ".join)).map(lambda text: unicodedata.normalize("NFC", text))


def texts_in(value: Value, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif value is not None:
        for part, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from texts_in(each, (*path, part))


def read(text: str) -> Any:
    return read_value(text)


def set_in(value: Any, path: FieldPath, text: object) -> None:
    for part in path[:-1]:
        value = value[part]
    value[path[-1]] = text


@given(TEXTS, st.sampled_from(PLACES))
def test_any_text_reads_back_as_it_is_in_every_style(text: str, path: FieldPath) -> None:
    assume(not find_damage(text))
    expected = read(RECORDS)
    set_in(expected, path, text)

    after = edit_yaml(RECORDS, [Set(path, text)])

    assert read_value(after) == expected
    assert [line for line in RECORDS.splitlines() if "#" in line and line not in after.splitlines()] == []


@pytest.mark.parametrize("file", sorted(SITE.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_text_of_a_site_is_written_as_it_stands_there(file: Path) -> None:
    text = decode(file.read_bytes())

    assert edit_yaml(text, [Set(path, each) for path, each in texts_in(read_value(text), ())]) == text


@pytest.mark.parametrize(
    ("path", "text", "written"),
    [
        (PLAIN, "Testun arall", "Testun arall"),
        (PLAIN, "Un: dau", '"Un: dau"'),
        (PLAIN, "Rhif#1", "Rhif#1"),
        (PLAIN, "Rhif 1 #2", '"Rhif 1 #2"'),
        (PLAIN, "*Penaethiaid* ysgolion", '"*Penaethiaid* ysgolion"'),
        (PLAIN, "2025", '"2025"'),
        (PLAIN, "null", '"null"'),
        (PLAIN, "", '""'),
        (PLAIN, "Meddai: \"Ie\"", '"Meddai: \\"Ie\\""'),
        (DOUBLE, "Three", '"Three"'),
        (SINGLE, "tri", "'tri'"),
        (SINGLE, "i'r ysgol", "'i''r ysgol'"),
        (ITEM, "a, b", '"a, b"'),
        (ITEM, "three", "three"),
        ((0, "months"), "24", "24"),
    ],
)  # fmt: skip
def test_a_text_keeps_the_style_of_what_stood_there(path: FieldPath, text: str, written: str) -> None:
    styles: dict[FieldPath, str] = {PLAIN: "Testun plaen.", DOUBLE: '"One, two"', SINGLE: "'Un: dau'", ITEM: "two"}
    before = styles.get(path, "18")
    at = RECORDS.index(before, RECORDS.index("stages") if path == ITEM else 0)

    after = edit_yaml(RECORDS, [Set(path, text)])

    assert after == RECORDS[:at] + written + RECORDS[at + len(before) :]


def test_a_folded_text_is_wrapped_at_the_width_that_it_had() -> None:
    after = edit_yaml(RECORDS, [Set(FOLDED, "This one has more words than the one before it had, on lines as wide.")])

    assert (
        "    en: >-\n      This one has more words than the one\n      before it had, on lines as wide.\n    cy: |"
        in after
    )


def test_a_plain_text_over_several_lines_stays_so() -> None:
    text = "- id: a\n  text: One line of words\n    and another line.\n  z: z\n"

    after = edit_yaml(text, [Set((0, "text"), "Words that are more than one line can hold here.")])

    assert after == "- id: a\n  text: Words that are\n    more than one line\n    can hold here.\n  z: z\n"


def test_a_missing_language_comes_behind_the_other() -> None:
    after = edit_yaml(RECORDS, [Set(NEW, "Ail")])

    assert after == RECORDS.replace("    en: Second\n", "    en: Second\n    cy: Ail\n")


def test_what_is_missing_around_a_text_is_written_too() -> None:
    after = edit_yaml(RECORDS, [Set((1, "summary", "en"), "Short"), Set((1, "summary", "cy"), "Byr")])

    assert "    en: Second\n  summary:\n    en: Short\n    cy: Byr\n  sources:\n" in after


def test_a_record_is_written_as_those_beside_it_are() -> None:
    new: Value = {
        "id": "new",
        "title": {"en": "A: b", "cy": "B"},
        "stages": ["one", "two"],
        "sources": [{"document": "c"}],
    }

    after = edit_yaml(RECORDS, [InsertItem((2,), new)])

    assert after == RECORDS + (
        '- id: new\n  title: {en: "A: b", cy: B}\n  stages: [one, two]\n  sources:\n    - document: c\n'
    )


def test_a_record_stands_apart_where_the_others_do() -> None:
    after = edit_yaml("- id: a\n\n- id: b\n  c: d\n", [InsertItem((1,), {"id": "n"}), InsertItem((3,), {"id": "m"})])

    assert after == "- id: a\n\n- id: n\n\n- id: b\n  c: d\n\n- id: m\n"


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        ("a: [x, y, z]\n", Remove(("a", 0)), "a: [y, z]\n"),
        ("a: [x, y, z]\n", Remove(("a", 2)), "a: [x, y]\n"),
        ("a: [x]\n", Remove(("a", 0)), "a: []\n"),
        ("a: {en: x, cy: y} # c\n", Remove(("a", "en")), "a: {cy: y} # c\n"),
        ("a:  # c\n  - x\n  # of x\nb: c\n", Remove(("a", 0)), "a: []\n  # of x\nb: c\n"),
        ("- id: a\n  b: c\n- id: d\n", Remove((0, "id")), "- b: c\n- id: d\n"),
        ("- id: a\n  # of b\n  b: c\n", Remove((0, "id")), "- \n  # of b\n  b: c\n"),
        ("- id: a\n\n- id: b\n\n- id: c\n", Remove((1,)), "- id: a\n\n- id: c\n"),
        ('# head\n- id: "a" # own\n# of b\n- id: b', Remove((0,)), "# head\n# of b\n- id: b"),
        ("- id: a\n- id: b", Remove((1,)), "- id: a"),
        ("a: b\nc: d\n", RenameKey(("a",), "e: f"), '"e: f": b\nc: d\n'),
        ("a: []\n", InsertItem(("a", 0), "x"), "a: [x]\n"),
        ("a: [x]\n", InsertItem(("a", 0), "y"), "a: [y, x]\n"),
        ("a:\nb: c\n", Set(("a",), "x"), "a: x\nb: c\n"),
        ("a:\n- 'x' # one\n- y\n", InsertItem(("a", 1), "z"), "a:\n- 'x' # one\n- z\n- y\n"),
        ("a:\n  - x", InsertItem(("a", 1), "y"), "a:\n  - x\n  - y"),
        ("a: x\n", Set(("a",), ["y", "z"]), "a: [y, z]\n"),
        ("a: {b: c}\n", Set(("a", "d"), {"e": "f"}), "a: {b: c, d: {e: f}}\n"),
    ],
)
def test_items_and_fields_come_and_go(before: str, change: Set | InsertItem | Remove | RenameKey, after: str) -> None:
    assert edit_yaml(before, [change]) == after


def test_a_list_over_several_lines_goes_on_in_a_new_one() -> None:
    text = f"a:\n  [\n    {', '.join(['words'] * 16)},\n  ]\n"

    after = edit_yaml(text, [InsertItem(("a", 16), "more words")])

    assert after == text.replace("words,\n  ]", "words,\n    more words,\n  ]")


@pytest.mark.parametrize("path", PLACES)
def test_bom_line_endings_and_an_open_last_line_stay(path: FieldPath) -> None:
    plain = edit_yaml(RECORDS, [Set(path, "Testun newydd, hir ei eiriau, sy'n ddigon hir i'w blygu dros linellau.")])
    content = b"\xef\xbb\xbf" + RECORDS.rstrip("\n").replace("\n", "\r\n").encode()

    after = edit_yaml(
        decode(content), [Set(path, "Testun newydd, hir ei eiriau, sy'n ddigon hir i'w blygu dros linellau.")]
    )

    assert encode(after) == b"\xef\xbb\xbf" + plain.rstrip("\n").replace("\n", "\r\n").encode()


def test_a_new_text_is_brought_into_the_form_that_the_reader_gives() -> None:
    after = edit_yaml("- a: x\n", [Set((0, "a"), unicodedata.normalize("NFD", "tŷ ŵyl"))])

    assert after == "- a: tŷ ŵyl\n"


@pytest.mark.parametrize(
    ("text", "change", "message"),
    [
        ("- a: x\n", Set((0, "a"), "x\u200by"), "the text holds the control character U+200B; delete it"),
        ("- a: x\n", Set((0, "a"), "tÅ·"), "the text holds 'Å·', a damaged 'ŷ'; write 'ŷ', and save the file as UTF-8"),
        ("- a: x\n", Remove((0, "b")), "there is no [0].b; name a field that is there"),
        ("- a: x\n", Set((1, "b"), "y"), "there is no [1].b; name a field that is there"),
        ("- a: x\n", Remove((0,)), "a file cannot lose the last that it holds; delete the file"),
        ("- a: x: y\n", Set((0, "a"), "y"), ":1:7: is not YAML here (mapping values are"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said(text: str, change: Set | Remove, message: str) -> None:
    with pytest.raises(CannotEdit, match=re.escape(message)):
        edit_yaml(text, [change])


def test_a_record_is_found_by_its_id_and_its_kind() -> None:
    value = read_value("- id: a\n  kind: x\n- id: a\n  kind: y\n")

    assert find_record(value, "a", "y") == (1,)


RAW = st.recursive(
    HARD.filter(lambda text: not find_damage(text)),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3),
        st.dictionaries(st.sampled_from(["en", "cy", "id", "a b"]), inner, min_size=1, max_size=3),
    ),
    max_leaves=8,
)


@given(RAW, st.sampled_from([(0, "new"), (1, "sources"), (0, "stages"), (0, "title"), (0, "months")]))
def test_values_of_any_form_are_written_anywhere(value: Any, path: FieldPath) -> None:
    expected = read(RECORDS)
    set_in(expected, path, value)

    assert read_value(edit_yaml(RECORDS, [Set(path, value)])) == expected


@given(st.data())
def test_removing_leaves_what_is_not_removed(data: st.DataObject) -> None:
    text = RECORDS
    for _ in range(4):
        value = read(text)
        record = data.draw(st.integers(0, len(value) - 1))
        field = data.draw(st.sampled_from(sorted(value[record])))
        assume(len(value[record]) > 1)
        del value[record][field]

        text = edit_yaml(text, [Remove((record, field))])

        assert read_value(text) == value
