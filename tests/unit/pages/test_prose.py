"""Prose on the page: what the check has seen, as CommonMark reads it."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses
from catalogue.model.prose import FrontMatter, ProsePage
from catalogue.pages.prose import render_prose
from tests.samples import make_catalogue, make_programme, make_stage


def _render(markdown: str) -> str:
    matter = FrontMatter(title="About", description="What it is")
    page = ProsePage(path="about", locale=Locale.EN, file="about.md", matter=matter, markdown=markdown, first_line=1)
    catalogue = make_catalogue(make_stage(), make_programme("one"), prose=(page,))
    return render_prose(page, catalogue, Addresses(catalogue))


def _picture(alt: str) -> str:
    return f'<p><img src="../../assets/map.png" alt="{alt}" loading="lazy"></p>'


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("## A *title* {#a-title}", '<h2 id="a-title">A <em>title</em></h2>'),
        ("Text\n- one\n- two", "<p>Text</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"),
        ("1) One", "<ol>\n<li>One</li>\n</ol>"),
        ("[a\nlink](programme:one)", '<p><a href="../../en/programmes/one/">a\nlink</a></p>'),
        ('[a](programme:one "Title")', '<p><a href="../../en/programmes/one/">a</a></p>'),
        ("[a][b]\n\n[b]: programme:one", '<p><a href="../../en/programmes/one/">a</a></p>'),
        ("`[a](programme:one)`", "<p><code>[a](programme:one)</code></p>"),
        ("````\n```\n[a](programme:one)\n```\n````", "<pre><code>```\n[a](programme:one)\n```\n</code></pre>"),
        ("Word\n:   Meaning.", "<dl>\n<dt>Word</dt>\n<dd>Meaning.</dd>\n</dl>"),
        ('"It\'s" < 2 & more', '<p>"It\'s" &lt; 2 &amp; more</p>'),
        ("\\`<img src=x onerror=alert(1)>\\`", "<p>`&lt;img src=x onerror=alert(1)&gt;`</p>"),
        ("``` {.a onclick=alert(1)}\nx\n```", '<pre><code class="language-{.a">x\n</code></pre>'),
        ("[A form](../assets/form.pdf)", '<p><a href="../../assets/form.pdf">A form</a></p>'),
        ("![A map](../assets/map.png)", '<p><img src="../../assets/map.png" alt="A map" loading="lazy"></p>'),
        ("![*A* [map](page:about) \\* &amp; `b`](../assets/map.png)", _picture("A map * &amp; b")),
        ("![A\nmap](../assets/map.png)", _picture("A map")),
        ("\\*a\\* &copy; \\a", "<p>*a* © \\a</p>"),
        ("a*b*c ** d", "<p>a<em>b</em>c ** d</p>"),
        ('[a](https://e.example/?a=1&b="2")', '<p><a href="https://e.example/?a=1&amp;b=&quot;2&quot;">a</a></p>'),
    ],
)
def test_prose_is_what_commonmark_makes_of_it(markdown: str, html: str) -> None:
    assert _render(markdown) == html


def test_an_aligned_column_has_a_class_and_no_style() -> None:
    html = _render("| a | b |\n|---|--:|\n| 1 | 2 |")

    assert ("style" in html, '<th class="right">b</th>' in html, '<td class="right">2</td>' in html) == (
        False,
        True,
        True,
    )
