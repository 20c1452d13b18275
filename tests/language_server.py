"""The language server that editors' YAML plug-ins run, spoken to as they do (Language Server Protocol 3.17)."""

import json
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Any

from tests.conftest import ROOT

SERVER = ROOT / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
SETTINGS = {"yaml": {"validate": True, "schemaStore": {"enable": False}, "customTags": []}}


class LanguageServer:
    """One server for the files of a folder. It ends with the `with` block."""

    def __init__(self, folder: Path, settings: Mapping[str, Any] = {}) -> None:
        """`settings` are those of the plug-in beside ours, under the names that they have in settings.json."""
        plugged = {name.removeprefix("yaml."): value for name, value in settings.items()}
        self._settings = {"yaml": {**SETTINGS["yaml"], **plugged}}
        command = ["node", str(SERVER), "--stdio"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self._process.stdin
        assert self._process.stdout
        self._to: IO[bytes] = self._process.stdin
        self._from: IO[bytes] = self._process.stdout
        self._folder = folder

    def __enter__(self) -> "LanguageServer":
        self._send("initialize", 1, {"processId": None, "rootUri": self._folder.as_uri(), "capabilities": {}})
        while self._receive().get("id") != 1:
            pass
        self._send("initialized", None, {})
        self._send("workspace/didChangeConfiguration", None, {"settings": self._settings})
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        self._to.close()
        self._from.close()

    def diagnose(self, files: Iterable[Path]) -> dict[str, list[str]]:
        """What it marks in each file, by name, as line and message; lines count from 1."""
        waiting = {file.as_uri(): file for file in files}
        found: dict[str, list[str]] = {}
        for address, file in waiting.items():
            text = file.read_text(encoding="utf-8")
            opened = {"uri": address, "languageId": "yaml", "version": 1, "text": text}
            self._send("textDocument/didOpen", None, {"textDocument": opened})
        while waiting:
            message = self._receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                told = message["params"]
                if told["uri"] in waiting:
                    found[waiting.pop(told["uri"]).name] = [_say(each) for each in told["diagnostics"]]
            elif "id" in message and "method" in message:
                self._answer(message)
        return found

    def _answer(self, request: dict[str, Any]) -> None:
        asked = request.get("params", {}).get("items", [])
        result = [self._settings.get(each.get("section")) for each in asked] if asked else None
        self._write({"jsonrpc": "2.0", "id": request["id"], "result": result})

    def _send(self, method: str, number: int | None, parameters: dict[str, Any]) -> None:
        message: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": parameters}
        self._write(message | ({} if number is None else {"id": number}))

    def _write(self, message: dict[str, Any]) -> None:
        body = json.dumps(message).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._to.flush()

    def _receive(self) -> dict[str, Any]:
        length = 0
        while line := self._from.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the language server has ended"
        received: dict[str, Any] = json.loads(self._from.read(length))
        return received


def _say(diagnostic: dict[str, Any]) -> str:
    return f"{diagnostic['range']['start']['line'] + 1}: {diagnostic['message']}"
