"""Asks an editor in the terminal: a text, one of a numbered choice, or several of it."""

import re
import sys
from collections.abc import Mapping, Sequence

NONE = "-"
"""The answer that leaves out what was answered before."""


class Ended(Exception):
    """There are no more answers."""


class Asker:
    """Asks until an answer can be one. What was answered before, or is usual, stands in brackets: Enter takes it."""

    def text(self, name: str, what: str, usual: str = "", *, is_needed: bool = True) -> str:
        """One line; empty only where that may be left out."""
        while True:
            answer = self._read(f"{name}: {what}{_usual(usual, is_needed)}")
            if answer == NONE and not is_needed:
                return ""
            if answer or usual or not is_needed:
                return answer or usual
            self.say(f"{name} is needed.")

    def choose(
        self, name: str, what: str, choice: Mapping[str, str], usual: str = "", *, is_needed: bool = True
    ) -> str:
        """The id of one."""
        while True:
            found = self.choose_some(name, what, choice, [usual] if usual else [], least=int(is_needed))
            if len(found) <= 1:
                return found[0] if found else ""
            self.say("Choose one.")

    def choose_some(
        self, name: str, what: str, choice: Mapping[str, str], usual: Sequence[str] = (), *, least: int = 0
    ) -> list[str]:
        """The ids of some, in the order of the answer, which names numbers or ids."""
        ids = list(choice)
        for number, (each, title) in enumerate(choice.items(), 1):
            self.say(f"{number:4}  {each}{f'  {title}' if title and title != each else ''}")
        while True:
            answer = self._read(f"{name}: {what}, by number or id{_usual(', '.join(usual), least > 0)}")
            if answer == NONE and not least:
                return []
            if not answer and (usual or not least):
                return list(usual)
            said = [part for part in re.split(r"[,\s]+", answer) if part]
            found = [
                ids[int(part) - 1] if part.isascii() and part.isdigit() and 0 < int(part) <= len(ids) else part
                for part in said
            ]
            unknown = [part for part in found if part not in choice]
            if unknown:
                self.say(f"There is no {unknown[0][:60]} among these.")
            elif len(found) >= least:
                return list(dict.fromkeys(found))
            else:
                self.say(f"{name} is needed.")

    def agrees(self, question: str) -> bool:
        """Whether the answer is yes."""
        return self._read(f"{question} [y/N]").casefold() in {"y", "yes"}

    def say(self, text: str) -> None:
        """Tells something that is no question."""
        print(text)

    def _read(self, question: str) -> str:
        print(f"{question} ", end="", flush=True)
        line = sys.stdin.readline()
        if not line:
            print()
            raise Ended
        if not sys.stdin.isatty():
            print()
        return line.strip()


def _usual(usual: str, is_needed: bool) -> str:
    if usual:
        return f" [{usual}]{'' if is_needed else f' ({NONE} leaves it out)'}"
    return "" if is_needed else " (Enter leaves it out)"
