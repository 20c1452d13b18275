"""Terms in text: which words become a button, and which stay as they are."""

import re
from typing import Any

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.entries import Quantity, Term
from catalogue.pages.terms import Explainer
from catalogue.queries.naming import Naming
from catalogue.queries.wordings import Entry
from tests.samples import both, make_record

BUTTON = re.compile(r'<button type="button" class="term-button" popovertarget="([a-z-]+)">(.*?)</button>', re.DOTALL)


def _term(record_id: str, english: str, welsh: str, **fields: Any) -> Term:
    return make_record(Term, record_id, title=both(english, welsh), **fields)


COACHING = _term("coaching", "Coaching", "Hyfforddi un i un", forms={"en": ["coach"]})
ACADEMY = _term(
    "academy",
    "National Academy for Educational Leadership",
    "Academi Genedlaethol ar gyfer Arweinyddiaeth Addysgol",
    abbreviation={"en": "NAEL", "cy": "AGAA"},
    forms={"en": ["National Academy"], "cy": ["Academi Genedlaethol"]},
)
ASSOCIATE = _term("associate", "Associate of the National Academy", "Cydymaith yr Academi Genedlaethol")
CONSORTIUM = _term(
    "consortium",
    "Consortium",
    "Consortiwm",
    forms={
        "en": ["consortia"],
        "cy": ["gonsortiwm", "nghonsortiwm", "chonsortiwm", "consortia", "gonsortia", "nghonsortia", "chonsortia"],
    },
)
AUTHORITY = _term(
    "authority", "Local authority", "Awdurdod lleol", forms={"cy": ["hawdurdod lleol", "awdurdodau lleol"]}
)
ORGANISATION = _term("organisation", "Learning organisation", "Sefydliad sy'n dysgu")
PLANNING = _term("planning", "Planning, preparation and assessment", "Cynllunio, paratoi ac asesu")
ESTYN = _term("estyn", "Estyn", "Estyn")
HEAD = _term("head", "Headteacher", "Pennaeth", explained="false")
MANY = make_record(
    Quantity,
    "many",
    title=both("Many", "Llawer"),
    sources=[{"document": "report"}],
    forms={"en": ["many leaders"], "cy": ["llawer o arweinwyr"]},
)
ENTRIES: tuple[Entry, ...] = (
    *(COACHING, ACADEMY, ASSOCIATE, CONSORTIUM, AUTHORITY, ORGANISATION, PLANNING, ESTYN, HEAD),
    MANY,
)
NAMING = {locale: Naming(ENTRIES, locale) for locale in Locale}


def _explain(html: str, locale: Locale = Locale.EN, documents: tuple[str, ...] = ()) -> str:
    return Explainer(NAMING[locale], "../glossary/", documents).explain(html)


def _marked(html: str, locale: Locale = Locale.EN, documents: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return BUTTON.findall(_explain(html, locale, documents))


def test_the_first_place_of_a_term_becomes_a_button() -> None:
    assert _explain("<p>Ask for coaching today. Coaching helps.</p>") == (
        '<p>Ask for <button type="button" class="term-button" popovertarget="term-coaching">coaching</button> today. '
        "Coaching helps.</p>"
    )


def test_a_page_explains_a_term_once_in_all_its_texts() -> None:
    explainer = Explainer(NAMING[Locale.EN], "../glossary/", ())
    texts = [explainer.explain("<p>A coach listens.</p>"), explainer.explain("<p>Try coaching.</p>")]

    assert [len(BUTTON.findall(text)) for text in texts] == [1, 0]
    assert explainer.met == [COACHING]


@pytest.mark.parametrize(
    "text",
    [
        "y consortiwm",
        "i gonsortiwm mawr",
        "yng nghonsortiwm y de",
        "a chonsortiwm arall",
        "o gonsortia",
        "Consortia Cymru",
        "mae'r consortiwm'n dweud",
        "mae’r consortiwm’n dweud",
    ],
)
def test_a_welsh_term_is_found_in_each_of_its_forms(text: str) -> None:
    assert [place for place, _ in _marked(text, Locale.CY)] == ["term-consortium"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ei hawdurdod lleol", "hawdurdod lleol"),
        ("sefydliad sy'n dysgu", "sefydliad sy'n dysgu"),
        ("sefydliad sy’n dysgu", "sefydliad sy’n dysgu"),
        ("cynllunio, paratoi ac asesu", "cynllunio, paratoi ac asesu"),
        ("awdurdod\nlleol", "awdurdod\nlleol"),
        ("adroddiad Estyn", "Estyn"),
    ],
)
def test_the_button_holds_the_words_as_they_stand(text: str, expected: str) -> None:
    assert [words for _, words in _marked(text, Locale.CY)] == [expected]


def test_the_longest_form_wins() -> None:
    text = "An associate of the National Academy met the National Academy for Educational Leadership"

    assert _marked(text) == [
        ("term-associate", "associate of the National Academy"),
        ("term-academy", "National Academy for Educational Leadership"),
    ]


def test_a_longer_form_that_is_explained_already_hides_the_shorter_one_within() -> None:
    text = "An associate of the National Academy; each associate of the National Academy"

    assert _marked(text) == [("term-associate", "associate of the National Academy")]


@pytest.mark.parametrize(
    "text",
    [
        "stagecoaching",
        "ask coaching@school.example",
        "ask head.coaching@school.example",
        "see https://coaching.example/coaching/a",
        "see www.coaching.example",
        "coachings",
        "coaching-based",
        "self-coaching",
        "local, authority",
        "local (authority)",
        "<em>local</em> authority",
        "planning preparation and assessment",
        "nael",
        "Nael",
        "we estyn",
        "a headteacher",
        "many people",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert _explain(text, documents=("report",)) == text


@pytest.mark.parametrize("text", ["coaching", "Coaching", "COACHING", "CoAcHiNg", "the coach’s", "NAEL", "Estyn's"])
def test_capitals_count_in_names_and_abbreviations_alone(text: str) -> None:
    assert len(_marked(text)) == 1


@pytest.mark.parametrize(
    "html",
    [
        '<a href="x">coaching</a>',
        '<a href="x"><em>coaching</em></a>',
        '<h2 id="x">coaching</h2>',
        "<h3>On <em>some</em> coaching</h3>",
        "<code>coaching</code>",
        "<pre><code>coaching</code></pre>",
        '<button type="button">coaching</button>',
        '<th scope="col">coaching</th>',
        "<dt>coaching</dt>",
        "<nav><ul><li>coaching</li></ul></nav>",
        "<caption>coaching</caption>",
        '<span lang="cy">coaching</span>',
        '<div lang="cy"><div>coaching</div> coaching</div>',
        "<svg><title>coaching</title></svg>",
        '<img alt="coaching">',
    ],
)
def test_no_button_stands_where_none_may(html: str) -> None:
    assert _explain(html) == html


@pytest.mark.parametrize(
    "html",
    [
        "<dl><dt>coaching</dt><dd>coaching</dd></dl>",
        "<table><tr><th>coaching</th><td>coaching</td></tr></table>",
        '<p><span lang="cy">coaching</span> coaching</p>',
        "<p><strong>coaching</strong></p>",
    ],
)
def test_what_comes_behind_such_a_place_is_marked(html: str) -> None:
    assert _marked(html) == [("term-coaching", "coaching")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Coaching, too", "{}, too"),
        ("(coaching).", "({})."),
        ("“coaching”!", "“{}”!"),
        ("the coach's plan", "the {}'s plan"),
    ],
)
def test_no_line_breaks_between_a_button_and_its_signs(text: str, expected: str) -> None:
    html = _explain(text)
    plain = BUTTON.sub("{}", html)

    assert plain.replace('<span class="unbroken">', "").replace("</span>", "") == expected
    assert plain.count('<span class="unbroken">') == 1


def test_a_link_to_the_glossary_is_the_explanation() -> None:
    html = '<p><a href="../glossary/#coaching">Coaching</a> is more coaching for a local authority</p>'

    assert _marked(html) == [("term-authority", "local authority")]


def test_a_quantity_is_explained_where_the_page_cites_the_document_of_the_scale() -> None:
    text = "many leaders"

    assert _marked(text) == []
    assert _marked(text, documents=("another",)) == []
    assert _marked(text, documents=("another", "report")) == [("quantity-many", "many leaders")]


def test_escaped_signs_stay_escaped() -> None:
    html = "<p>a &lt;b&gt; &amp; coaching &amp; &quot;coach&quot; &#x27;</p>"

    assert BUTTON.sub(r"\2", _explain(html)) == html


def test_a_form_without_words_is_found_nowhere() -> None:
    odd = _term("odd", "–", "—", forms={"en": ["…"]})

    assert list(Naming([odd], Locale.EN).find("– … —")) == []


def test_a_term_at_the_beginning_of_a_line_is_no_part_of_what_stands_before_it() -> None:
    assert _marked("It ends at noon.\nCoaching helps") == [("term-coaching", "Coaching")]
