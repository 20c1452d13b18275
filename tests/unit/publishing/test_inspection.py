"""What is wrong with a built site."""

from pathlib import Path

from catalogue.publishing.inspection import inspect_site

PAGE = "<html><head></head><body><h1>Start</h1>{body}<p>{filling}</p></body></html>"


def test_an_id_that_a_page_has_twice_is_a_fault(tmp_path: Path) -> None:
    body = '<h2 id="facts">Facts</h2><h2 id="why">Why</h2><section id="facts"></section>'
    (tmp_path / "index.html").write_text(PAGE.format(body=body, filling="word " * 250), encoding="utf-8")

    assert inspect_site(tmp_path).faults == ["index.html: has the id facts twice"]
