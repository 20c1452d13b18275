"""Templates print what Jinja's own environment would print."""

import datetime
from typing import Any

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from catalogue.languages.locales import Locale
from catalogue.pages.templating import PageEnvironment


class _OwnHtml:
    def __html__(self) -> str:
        return "<i>own</i>"


class _Text(str):
    __slots__ = ()


@pytest.mark.parametrize(
    "value",
    [
        "plain",
        "",
        "Dysgu & <b>arwain</b> \"nawr\" 'fory'",
        Markup("<b>kept &amp; whole</b>"),
        _Text("a < b"),
        _OwnHtml(),
        Locale.CY,
        datetime.date(2026, 9, 1),
        0,
        None,
    ],
    ids=repr,
)
@pytest.mark.parametrize(
    "template",
    [
        "{{ value }}",
        '<a title="{{ value }}">{{ "<fixed>" }}</a>',
        "{% macro twice(each) %}{{ each }}{{ each }}{% endmacro %}{{ twice(value) }}",
        "{% set kept %}{{ value }}{% endset %}{{ kept }}",
        "{{ [value, value] | join(', ') }}{{ value ~ '<' }}",
    ],
)
def test_a_value_is_printed_as_jinja_prints_it(template: str, value: Any) -> None:
    expected = Environment(autoescape=True).from_string(template).render(value=value)

    assert PageEnvironment(autoescape=True).from_string(template).render(value=value) == expected


@pytest.mark.parametrize(
    "template",
    [
        "{% macro box(a, b='<') %}[{{ a }}{{ b }}{{ caller() if caller }}]{% endmacro %}"
        "{{ box(1) }}{{ box('&', b=value) }}{% call box(2) %}{{ value }}{% endcall %}",
        "{% macro item(each) %}{{ each }}{{ kwargs }}{% endmacro %}"
        "{% for each in value %}{{ item(each, a=1) }}{% endfor %}",
        "{% block body %}{% for each in range(2) %}{{ double(each) }}{{ loop.last }}{% endfor %}{% endblock %}",
        "{% set seen = namespace(number=0) %}{% for each in value %}{% set seen.number = loop.index %}{% endfor %}"
        "{{ seen.number }}{{ self.end() }}{% block end %}{{ value.upper() }}{% endblock %}",
        "{% for each in [[1, [2]], 3] recursive %}{{ loop(each) if each is iterable else each }}{% endfor %}",
    ],
)
def test_a_function_is_called_as_jinja_calls_it(template: str) -> None:
    values = {"value": "a<b", "double": lambda number: number * 2}
    expected = Environment(autoescape=True).from_string(template).render(values)

    assert PageEnvironment(autoescape=True).from_string(template).render(values) == expected


def test_what_is_not_defined_is_not_printed() -> None:
    template = PageEnvironment(autoescape=True, undefined=StrictUndefined).from_string("{{ missing }}")

    with pytest.raises(UndefinedError):
        template.render()
