"""Prose in parts."""

from markupsafe import Markup

from catalogue.pages.parts import Part, Steps, split_prose

STORY = Markup(
    '<p>Before.</p>\n<h2 id="context">A <em>school</em></h2>\n<p>One.</p>\n<h3 id="more">More</h3>\n<p>Two.</p>'
)


def test_prose_is_parted_at_headings_of_the_second_level() -> None:
    parts = split_prose(STORY)

    assert [(part.id, part.title) for part in parts] == [("", ""), ("context", "A <em>school</em>")]
    assert parts[1].body == '<p>One.</p>\n<h3 id="more">More</h3>\n<p>Two.</p>'


def test_nothing_is_lost() -> None:
    whole = "".join(
        f'<h2 id="{each.id}">{each.title}</h2>\n{each.body}' if each.id else each.body for each in split_prose(STORY)
    )

    assert whole == STORY


def test_prose_without_headings_is_one_part_and_no_prose_none() -> None:
    assert split_prose(Markup("<p>Alone.</p>")) == (Part("", Markup(), Markup("<p>Alone.</p>")),)
    assert split_prose(Markup("\n")) == ()


def test_the_first_numbered_list_of_a_part_is_its_steps() -> None:
    one = "<p>Why.</p>\n<ul>\n<li>a</li>\n</ul>\n"
    two = "<p>After.</p>\n<ol>\n<li>other</li>\n</ol>"
    part = Part(
        "week", Markup(), Markup(f"{one}<ol>\n<li>On <a>Monday</a></li>\n<li>\n<p>Later</p>\n</li>\n</ol>\n{two}")
    )

    assert part.steps == Steps(Markup(one), (Markup("On <a>Monday</a>"), Markup("<p>Later</p>")), Markup(two))
