"""The unit tests stand in the rooms of what they test."""

from pathlib import Path

from tests.conftest import ROOT


def _packages(folder: Path) -> set[str]:
    return {module.parent.name for module in folder.glob("*/*.py")}


def test_every_package_of_unit_tests_is_a_room_of_the_catalogue() -> None:
    assert _packages(Path(__file__).parent) - _packages(ROOT / "hooks" / "catalogue") == set()
