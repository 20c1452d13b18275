"""Templates ask only for what their views offer."""

from pathlib import Path

import pytest

from catalogue.pages.template_checks import find_template_faults, offered_by
from catalogue.pages.views.page import PageView


@pytest.mark.parametrize(
    ("name", "template", "fault"),
    [
        ("a.html", "{{ page.headline }}", "a.html:1: PageView offers no headline"),
        ("a.html", "\n{{ site.progammes }}", "a.html:2: SiteView offers no progammes"),
        ("welcome.html", "{{ half.today_ }}", "welcome.html:1: SiteView offers no today_"),
        ("cards/event.html", "{{ page.inline(text) }}", "cards/event.html:1: CardView offers no inline"),
        ("shell/head.html", "{{ page.record }}", "shell/head.html:1: ShellView offers no record"),
        ("a.html", "{{ page.title | loacl }}", "a.html:1: there is no filter loacl"),
        ("a.html", '{{ site.words["home" ~ x] }}', "a.html:1: name the word, such as site.words.home"),
        ("a.html", "{{ site.label(group, x) }}", "a.html:1: name the group or the noun in the call"),
        ("a.html", "{{ site.count(noun, 3) }}", "a.html:1: name the group or the noun in the call"),
    ],
)
def test_what_nobody_offers_is_named_with_its_line(tmp_path: Path, name: str, template: str, fault: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(template, encoding="utf-8")

    assert fault in [*find_template_faults(tmp_path)]


def test_what_is_offered_and_nobody_asks_for_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{{ page.title }}", encoding="utf-8")
    faults = [*find_template_faults(tmp_path)]

    assert "PageView offers description, which no template asks for" in faults
    assert "PageView offers title, which no template asks for" not in faults


def test_private_parts_of_a_view_are_not_offered() -> None:
    assert [name for name in offered_by(PageView) if name.startswith("_")] == []


def test_the_templates_of_the_project_have_no_fault() -> None:
    assert [*find_template_faults()] == []
