"""Writes the dictionaries of the engine from those of Hunspell in node_modules: one line for all stems of one kind.

In this form they are read in half the time. A test asks whether they are still what the packages of npm hold.
"""

from collections.abc import Iterator
from pathlib import Path

from catalogue.languages.hunspell import FOLDER
from catalogue.languages.locales import Locale

PACKAGES = {Locale.EN: "dictionary-en-gb", Locale.CY: "dictionary-cy"}
KINDS = frozenset({"PFX", "SFX"})
RULE = 4
"""Parts that a rule has at least; what begins a list of them says Y or N, and how many follow."""
NO_CONDITION = "."


def compose(package: Path) -> str:
    """The file of the engine: whose it is, affixes, an empty line, then stems by their flags."""
    affixes = (package / "index.aff").read_text(encoding="utf-8-sig").split("\n")
    stems = (package / "index.dic").read_text(encoding="utf-8-sig").split("\n")[1:]
    groups: dict[str, list[str]] = {}
    for line in sorted({line.strip() for line in stems if line.strip()}):
        stem, _, flags = line.partition("/")
        groups.setdefault("".join(sorted(set(flags))), []).append(stem)
    said = [f"# Words and affixes of {package.name} in another form; see README.md beside it."]
    return "\n".join([*said, *_rules(affixes), ""] + [f"{flags}\t{' '.join(each)}" for flags, each in groups.items()])


def _rules(lines: list[str]) -> Iterator[str]:
    for line in lines:
        kind, *parts = line.split()[:5] or [""]
        if kind in KINDS and not (len(parts) < RULE - 1 or (parts[1] in {"Y", "N"} and parts[2].isdigit())):
            flag, takes, adds, condition = (*parts, NO_CONDITION)[:4]
            yield "\t".join((kind, flag, takes.replace("0", ""), adds.removeprefix("0"), condition))


if __name__ == "__main__":
    for locale, name in PACKAGES.items():
        (FOLDER / f"{locale}.txt").write_text(compose(Path("node_modules", name)), encoding="utf-8")
