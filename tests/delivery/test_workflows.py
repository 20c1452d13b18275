"""The workflows: each script as its shell runs it, what is left undone when something fails, and when they run."""

import datetime
import re
import shutil
import subprocess
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.conftest import ROOT
from tests.delivery.workflows import (
    GITLAB,
    VALUE,
    WORKFLOWS,
    Step,
    all_steps,
    jobs_of,
    read,
    run_step,
    run_workflow,
    steps_of,
)

PUBLISH = ROOT / ".github/workflows/publish.yml"
SCRIPTS = [step for step in all_steps() if step.script]
ACTIONS = [step for step in all_steps() if step.uses]
TARGET = re.compile(r"^([a-z][a-z-]*):", re.MULTILINE)
DEPLOY, HAND_OVER = "actions/deploy-pages", "actions/upload-pages-artifact"
WALES = ZoneInfo("Europe/London")
CONDITIONS = {"", "${{ !cancelled() }}"}
MAKE_ALONE = re.compile(r"make( [\w-]+)( \w+=\S+)*")


def _targets() -> set[str]:
    return set(TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))


@pytest.mark.parametrize("step", SCRIPTS, ids=str)
def test_a_script_only_calls_make(step: Step) -> None:
    assert MAKE_ALONE.fullmatch(step.script)


@pytest.mark.parametrize("step", SCRIPTS, ids=str)
def test_a_script_tells_make_one_target_that_is_there_and_runs_nothing_of_a_value(step: Step, tmp_path: Path) -> None:
    if step.workflow == GITLAB.name:
        step = Step(**{**vars(step), "environment": {"CI_PAGES_URL": VALUE}})

    status, told = run_step(step, tmp_path)

    assert status == 0
    assert [line.split()[0] for line in told if line.split()[0] in _targets()] == [told[0].split()[0]]
    assert not (tmp_path / "caught").exists()


@pytest.mark.parametrize("target", sorted({step.script.split()[1] for step in SCRIPTS}))
def test_make_knows_how_to_reach_a_target(target: str, tmp_path: Path) -> None:
    for name in ("Makefile", "package-lock.json", "bench/peers/eleventy/package-lock.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    (tmp_path / "tests").mkdir()
    shutil.copy(ROOT / "tests/install", tmp_path / "tests")

    done = subprocess.run(["make", "-n", target], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.stderr == ""
    assert "requirements/install" in done.stdout


def test_a_publication_builds_verifies_deploys_and_verifies_again(tmp_path: Path) -> None:
    steps = [step for step in run_workflow(PUBLISH, tmp_path).steps if not step.startswith("actions/setup")]

    assert steps == [
        "actions/checkout",
        "actions/configure-pages",
        "site",
        "verify-local",
        "sbom",
        "actions/upload-artifact",
        HAND_OVER,
        DEPLOY,
        "actions/checkout",
        f"verify URL={VALUE} OPTIONS=--fixed-headers",
    ]


@pytest.mark.parametrize("failing", ["site", "verify-local", "sbom"])
def test_what_fails_before_the_deployment_leaves_the_former_site_up(failing: str, tmp_path: Path) -> None:
    ran = run_workflow(PUBLISH, tmp_path, failing)

    assert ran.failed == {"build", "deploy", "verify"}
    assert {DEPLOY, HAND_OVER}.isdisjoint(ran.steps)


def test_what_fails_on_gitlab_hands_no_site_over(tmp_path: Path) -> None:
    """Its Pages take the artifact of a job that has come to its end."""
    ran = run_workflow(GITLAB, tmp_path, "verify-local")

    assert ran.failed == {"pages", "verify"}
    assert jobs_of(GITLAB)["pages"]["artifacts"].get("when", "on_success") == "on_success"


def test_no_condition_lets_a_step_of_a_publication_go_on_after_a_failure() -> None:
    conditions = {step.condition for step in steps_of(PUBLISH)}

    assert conditions == {""}
    assert [name for name, job in jobs_of(PUBLISH).items() if job.get("if") and name != "build"] == []
    assert "continue-on-error" not in PUBLISH.read_text(encoding="utf-8")


def test_elsewhere_a_step_goes_on_after_a_failure_to_tell_of_it() -> None:
    assert {step.condition for step in ACTIONS} <= CONDITIONS


def test_only_the_deployment_may_write_to_pages() -> None:
    jobs = {name: job["permissions"] for path in WORKFLOWS for name, job in jobs_of(path).items()}

    assert {name for name, rights in jobs.items() if "write" in rights.values()} == {"deploy", "issue", "release"}
    assert jobs["deploy"] == {"pages": "write", "id-token": "write"}


def test_each_action_has_one_commit_wherever_it_is_used() -> None:
    used = {step.uses for step in ACTIONS}

    assert len(used) == len({each.partition("@")[0] for each in used})
    assert [each for each in used if not re.fullmatch(r"actions/[a-z/-]+@[0-9a-f]{40}", each)] == []


def test_the_site_is_built_within_a_quarter_of_an_hour_of_each_midnight_in_wales() -> None:
    days = [datetime.date(2027, 1, 1) + datetime.timedelta(days=each) for each in range(365)]

    assert {_wait_after_midnight(day) for day in days} == {datetime.timedelta(minutes=10)}


def _wait_after_midnight(day: datetime.date) -> datetime.timedelta:
    midnight = datetime.datetime.combine(day, datetime.time(), WALES)
    return min(moment - midnight for moment in _runs_around(day) if moment >= midnight)


def _runs_around(day: datetime.date) -> list[datetime.datetime]:
    """When a publication is to run on a day and on the one before it, by the clock of cron, which is UTC."""
    schedule = [each["cron"].split() for each in read(PUBLISH)[True]["schedule"]]  # type: ignore[index]  # `on`
    days = [day - datetime.timedelta(days=1), day]
    return [
        datetime.datetime.combine(each, datetime.time(int(hour), int(minute)), datetime.UTC)
        for minute, hour, _, months, _ in schedule
        for each in days
        if months == "*" or each.month in range(*(int(end) + add for add, end in enumerate(months.split("-"))))
    ]
