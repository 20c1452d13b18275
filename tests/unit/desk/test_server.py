"""The desk answers this computer and its own pages alone."""

import datetime
import http.client
import re
import shutil
import textwrap
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import pytest

from catalogue.desk import site
from catalogue.desk.server import HEADERS, MOST_BYTES, find_refusal, make_server
from catalogue.desk.site import Desk
from tests.conftest import SITE

DAY = datetime.date(2026, 11, 23)
TOKEN = "known-to-the-pages-alone"


@dataclass(frozen=True)
class Project:
    """A copy of a site, and the port of its desk."""

    folder: Path
    port: int

    def ask(self, method: str, path: str, body: str = "", **headers: str) -> tuple[int, str, http.client.HTTPMessage]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=100)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body.encode(), named)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, text, answer.headers

    def send(self, path: str, fields: dict[str, str], **headers: str) -> tuple[int, str, http.client.HTTPMessage]:
        """A form, as a browser sends it from a page of the desk."""
        usual = {"Content_Type": "application/x-www-form-urlencoded", "Origin": f"http://127.0.0.1:{self.port}"}
        return self.ask("POST", path, urlencode({"token": TOKEN, **fields}), **{**usual, **headers})

    @property
    def programmes(self) -> str:
        return (self.folder / "data" / "programmes.yaml").read_text(encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    for name in ("data", "docs"):
        shutil.copytree(SITE / name, tmp_path / name)
    desk = Desk(data=tmp_path / "data", docs=tmp_path / "docs", examples=None, day=DAY, token=TOKEN)
    with make_server(desk, TOKEN) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield Project(tmp_path, server.server_port)
        server.shutdown()


def _address(project: Project) -> str:
    record_id = re.findall(r"^- id: (\S+)", project.programmes, re.MULTILINE)[0]
    return f"/en/programme/{record_id}/"


def _hidden(page: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="(base|seen)" value="(\w*)">', page))


@pytest.mark.parametrize(
    ("headers", "is_form", "refused"),
    [
        ({"Host": "127.0.0.1:8000"}, False, ""),
        ({"Host": "localhost:8000", "Sec-Fetch-Site": "none"}, False, ""),
        ({"Host": "127.0.0.1:8000", "Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "same-origin"}, True, ""),
        ({}, False, "this address is not that of the desk"),
        ({"Host": "evil.example:8000"}, False, "this address is not that of the desk"),
        ({"Host": "127.0.0.1:8001"}, False, "this address is not that of the desk"),
        ({"Host": "127.0.0.1:8000"}, True, "this form is not one of the desk"),
        ({"Host": "127.0.0.1:8000", "Origin": "null"}, True, "this form is not one of the desk"),
        ({"Host": "127.0.0.1:8000", "Origin": "http://evil.example"}, True, "this form is not one of the desk"),
        ({"Host": "127.0.0.1:8000", "Origin": "http://localhost:8000"}, True, "this form is not one of the desk"),
        ({"Host": "127.0.0.1:8000", "Sec-Fetch-Site": "cross-site"}, False, "another site leads here"),
        ({"Host": "127.0.0.1:8000", "Sec-Fetch-Site": "same-site"}, False, "another site leads here"),
    ],
)
def test_only_pages_of_the_desk_are_answered(headers: dict[str, str], is_form: bool, refused: str) -> None:
    assert find_refusal(headers, 8000, is_form=is_form) == refused


def test_every_answer_has_the_headers_that_keep_it_safe(project: Project) -> None:
    for path in ("/", "/desk.css", "/en/", "/nowhere", _address(project)):
        _, _, headers = project.ask("GET", path)
        assert {name: headers[name] for name in HEADERS} == HEADERS


@pytest.mark.parametrize(
    ("fields", "headers", "told"),
    [
        ({"token": "guessed"}, {}, "Refused: this form is of an earlier run; open the page again.\n"),
        ({}, {"Origin": "http://evil.example"}, "Refused: this form is not one of the desk.\n"),
        ({}, {"Host": "evil.example"}, "Refused: this address is not that of the desk.\n"),
        ({}, {"Content_Type": "text/plain"}, "Refused: this is no form.\n"),
        ({}, {"Content_Length": str(MOST_BYTES + 1)}, "Refused: this is no form.\n"),
    ],
)
def test_a_form_of_another_site_changes_nothing(
    project: Project, fields: dict[str, str], headers: dict[str, str], told: str
) -> None:
    before = project.programmes

    status, text, _ = project.send(_address(project), {"action": "save", "title.en": "Taken", **fields}, **headers)

    assert (status, text) == (403, told)
    assert project.programmes == before


@pytest.mark.parametrize(
    "path", ["/xx/", "/en/programme/", "/en/programme/none-such/", "/en/../data/site.yaml", "/a/b/c/d/e"]
)
def test_what_is_not_there_is_said_in_both_languages(project: Project, path: str) -> None:
    status, text, _ = project.ask("GET", path)

    assert status == 404
    assert "There is no such page." in text
    assert "Nid oes tudalen" in text


def test_nothing_is_saved_that_was_not_looked_at(project: Project) -> None:
    before, address = project.programmes, _address(project)
    _, page, _ = project.ask("GET", address)

    status, looked, _ = project.send(address, {**_hidden(page), "title.en": "Another name", "action": "save"})

    assert (status, project.programmes) == (200, before)
    assert "<ins>+" in looked


def test_what_was_looked_at_is_saved_and_nothing_else(project: Project) -> None:
    before, address = project.programmes, _address(project)
    _, page, _ = project.ask("GET", address)
    fields = {**_hidden(page), "title.en": "Another name"}
    _, looked, _ = project.send(address, {**fields, "action": "look"})

    status, _, headers = project.send(address, {**fields, **_hidden(looked), "action": "save"})

    assert (status, headers["Location"]) == (303, f"{address}saved")
    changed = [line for line in project.programmes.splitlines() if line not in before.splitlines()]
    assert len(changed) == 1
    assert "Another name" in changed[0]
    assert len(project.programmes.splitlines()) == len(before.splitlines())


def test_what_somebody_else_has_saved_meanwhile_is_not_lost(project: Project) -> None:
    address, file = _address(project), project.folder / "data" / "programmes.yaml"
    _, page, _ = project.ask("GET", address)
    fields = {**_hidden(page), "title.en": "Another name"}
    _, looked, _ = project.send(address, {**fields, "action": "look"})
    file.write_text(f"{project.programmes}# theirs\n", encoding="utf-8")

    status, told, _ = project.send(address, {**fields, **_hidden(looked), "action": "save"})

    assert status == 200
    assert "has changed since you opened this page" in told
    assert "Another name" in told
    assert project.programmes.endswith("# theirs\n")
    assert "Another name" not in project.programmes


def test_a_problem_is_shown_before_it_is_saved(project: Project) -> None:
    address = _address(project)
    _, page, _ = project.ask("GET", address)

    _, looked, _ = project.send(address, {**_hidden(page), "summary.cy": "<b>x</b>", "action": "look"})

    assert '<a href="#field-summary.cy">summary.cy: holds HTML</a>' in looked
    assert "Save all the same" in looked
    assert "&lt;b&gt;x&lt;/b&gt;" in looked


def test_what_yaml_cannot_hold_is_refused_with_its_reason(project: Project) -> None:
    address = _address(project)
    _, page, _ = project.ask("GET", address)

    _, told, _ = project.send(address, {**_hidden(page), "title.en": "a\x00b", "action": "look"})

    assert "This change cannot be made here" in told


def test_a_record_in_a_file_of_its_own_is_changed_there(project: Project) -> None:
    file, folder = project.folder / "data" / "programmes.yaml", project.folder / "data" / "programmes"
    records = re.split(r"^- (?=id: )", project.programmes, flags=re.MULTILINE)[1:]
    folder.mkdir()
    for record in records:
        name = record.split()[1]
        (folder / f"{name}.yaml").write_text(textwrap.dedent(f"  {record}"), encoding="utf-8")
    address = _address(project)
    file.unlink()
    own = folder / f"{address.split('/')[3]}.yaml"
    before = own.read_text(encoding="utf-8")
    _, page, _ = project.ask("GET", address)
    fields = {**_hidden(page), "title.en": "Another name"}
    _, looked, _ = project.send(address, {**fields, "action": "look"})

    status, _, _ = project.send(address, {**fields, **_hidden(looked), "action": "save"})

    changed = [line for line in own.read_text(encoding="utf-8").splitlines() if line not in before.splitlines()]
    assert status == 303
    assert len(changed) == 1


def test_a_disk_that_takes_nothing_is_said_and_nothing_is_lost(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise OSError(28, "No space left on device")

    address = _address(project)
    _, page, _ = project.ask("GET", address)
    fields = {**_hidden(page), "title.en": "Another name"}
    _, looked, _ = project.send(address, {**fields, "action": "look"})
    monkeypatch.setattr(site, "write_together", refuse)

    status, told, _ = project.send(address, {**fields, **_hidden(looked), "action": "save"})

    assert status == 200
    assert "No space left on device" in told
    assert "\nAnother name</textarea>" in told


def test_a_folder_that_is_taken_away_is_named(project: Project) -> None:
    shutil.rmtree(project.folder / "docs")

    status, told, _ = project.ask("GET", "/en/")

    assert (status, told) == (500, "docs:1:1: is not a folder; name the right one\n")
