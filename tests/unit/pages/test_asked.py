"""What templates ask for, read from their syntax trees."""

from pathlib import Path

import pytest

from catalogue.pages.asked import KEPT, asked_words, render_asked

PAGE = """\
{% macro fact(name) %}<dt>{{ name }}</dt>{% endmacro %}
{{ fact(site.words.fact_where) }} {{ site.words.say_it | say(n=site.count("pages", record.pages)) }}
{{ site.label("season", term.season) | say(year=term.year) }}
{{ site.label("phase", record.phase) }} {{ site.label("kind", "programme") }}
{{ site.phrases("results", 3) | data }} {{ site.list_words("glossary").title | local }}
<a href="{{ page.href("page:index") }}">{{ page.href(record) }}</a>
<script type="module" src="{{ page.root }}assets/next-step.js"></script>
"""


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def test_every_word_label_and_count_is_found_wherever_it_stands(templates: Path) -> None:
    asked = asked_words(templates)

    assert asked.words == ("fact_where", "say_it")
    assert asked.counts == ("pages", "results")
    assert asked.labels == {"kind": ("programme",), "phase": (), "season": ()}
    assert asked.lists == ("glossary",)
    assert asked.targets == ("page:index",)
    assert asked.assets == ("next-step.js",)
    assert asked.gaps == {"labels.season": ("year",), "words.say_it": ("n",)}


def test_what_was_kept_is_read_anew_when_a_template_has_changed(templates: Path) -> None:
    (templates / KEPT).write_text(render_asked(templates), encoding="utf-8")
    (templates / "page.html").write_text("{{ half.words.other }}", encoding="utf-8")

    assert asked_words(templates).words == ("other",)


def test_what_was_kept_serves_while_no_template_changes(templates: Path) -> None:
    kept = render_asked(templates).replace('"say_it"', '"kept"')
    (templates / KEPT).write_text(kept, encoding="utf-8")

    assert asked_words(templates).words == ("fact_where", "kept")


@pytest.mark.parametrize("content", [b"", b"{", b"{}", b"\xff"])
def test_a_damaged_file_is_as_good_as_none(templates: Path, content: bytes) -> None:
    (templates / KEPT).write_bytes(content)

    assert asked_words(templates).counts == ("pages", "results")
