"""The command line: python -m catalogue COMMAND."""

import argparse
import os
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from catalogue.publishing.refusal import Refusal
from catalogue.publishing.signals import stop_on_signals
from catalogue.publishing.system_faults import explain
from catalogue.publishing.terminal import print_any_sign
from catalogue.queries.day import DayError
from catalogue.reading.garbage import without_garbage_collection
from catalogue.reading.nearest import suggest

MODULES = sorted(Path(__file__).with_name("commands").glob("[a-z]*.py"))
"""One for each command. What begins with an underscore is none."""
COMMANDS = {path.stem.rstrip("_"): path.read_text("utf-8").partition("\n")[0].strip('"') for path in MODULES}
"""What each does, in the first line of its module, which is not imported for that.

A command that is a word of Python, such as import, has an underscore behind it in the name of its module.
"""
WIDTH = max(map(len, COMMANDS))


class Command(Protocol):
    """A module of commands/."""

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Adds what the command can be told."""

    def run(self, options: argparse.Namespace) -> int:
        """0 when all is well, 1 when there are problems."""
        ...


ENDED = 128
"""With the number of a signal: what shells say of a command that was ended by it."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when there are problems. What the system refuses is said in one line."""
    try:
        done = _run(arguments)
        if sys.stdout:  # a caller can have closed it
            sys.stdout.flush()
    except BrokenPipeError:  # who reads has seen enough, as with | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (DayError, Refusal) as error:
        print(error, file=sys.stderr)
        return 1
    except (OSError, MemoryError, ImportError) as error:
        said = explain(error)
        if not said:
            raise
        print(said, file=sys.stderr)
        return 1
    return done


def main_process() -> int:
    """The same as a process of its own, which signals end with all that it began."""
    print_any_sign()
    stop_on_signals()
    try:
        return main()
    except KeyboardInterrupt as stopped:
        print("Stopped.", file=sys.stderr)
        return ENDED + getattr(stopped, "number", signal.SIGINT)


def _run(arguments: list[str] | None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m catalogue",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="\n".join(f"{name:{WIDTH}}  {what}" for name, what in COMMANDS.items()),
    )
    parser.add_argument("command", metavar="COMMAND")
    parser.add_argument("options", nargs=argparse.REMAINDER, help="of the command: COMMAND --help")
    if not (sys.argv[1:] if arguments is None else arguments):
        parser.print_help()
        return 2
    called = parser.parse_args(arguments)
    if called.command not in COMMANDS:
        remedy = suggest(called.command, COMMANDS) or f"call one of {', '.join(COMMANDS)}"
        raise Refusal(f"there is no command {called.command[:60]!r}; {remedy}")
    with without_garbage_collection():  # there is none as long as modules are imported
        name = next(path.stem for path in MODULES if path.stem.rstrip("_") == called.command)
        command = cast(Command, import_module(f"catalogue.commands.{name}"))
    own_parser = argparse.ArgumentParser(f"{parser.prog} {called.command}", description=COMMANDS[called.command])
    command.add_options(own_parser)
    return command.run(own_parser.parse_args(called.options))


if __name__ == "__main__":
    sys.exit(main_process())
