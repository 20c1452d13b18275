"""Who asks: the name of the site and where it is published, so that hosts know whom to write to."""

import re
from dataclasses import dataclass
from pathlib import Path

from catalogue.model.settings import Settings
from catalogue.reading.yaml_files import parse_yaml


@dataclass(frozen=True)
class Owner:
    """Whose program asks."""

    name: str = "catalogue"
    address: str = ""

    def agent(self, task: str) -> str:
        """The name by which rules of hosts can call the program, such as The-Oak-Path-links."""
        plain = re.sub(r"[^A-Za-z0-9]+", "-", self.name).strip("-") or "catalogue"
        return f"{plain}-{task}"

    def introduce(self, task: str) -> str:
        """A user agent, with the address of the site where it has one."""
        return f"{self.agent(task)} (+{self.address})" if self.address.isascii() and self.address else self.agent(task)


def find_owner(data: Path) -> Owner:
    """The site of a folder of data; nobody in particular where it has no settings that can be read."""
    path = data / f"{Settings.file}.yaml"
    value = parse_yaml(str(path), path.read_bytes).value if path.is_file() else None
    if not isinstance(value, dict):
        return Owner()
    name, address = value.get("name"), value.get("address")
    english = name.get("en") if isinstance(name, dict) else None
    return Owner(str(english or Owner.name), str(address or ""))
