"""What is wrong with a built site."""

from pathlib import Path

from catalogue.publishing.inspection import inspect_site

PAGE = "<html><head></head><body><h1>Start</h1>{body}<p>{filling}</p></body></html>"


def test_an_id_that_a_page_has_twice_is_a_fault(tmp_path: Path) -> None:
    body = '<h2 id="facts">Facts</h2><h2 id="why">Why</h2><section id="facts"></section>'
    (tmp_path / "index.html").write_text(PAGE.format(body=body, filling="word " * 250), encoding="utf-8")

    assert inspect_site(tmp_path).faults == ["index.html: has the id facts twice"]


def test_a_card_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    start = '<link rel="canonical" href="https://a.example/b/">'
    card = '<meta property="og:image" content="https://a.example/b/{}">'
    for name in ("index", "404"):
        named = card.format("card.png" if name == "index" else "gone.png")
        page = PAGE.format(body="", filling="word " * 250).replace("<head>", f"<head>{start}{named}")
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    (tmp_path / "card.png").write_bytes(b"")

    assert inspect_site(tmp_path).faults == [
        "404.html: names the card https://a.example/b/gone.png, which is not there"
    ]
