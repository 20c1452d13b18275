"""The command line: python -m catalogue check, status, build, schema."""

import argparse
import sys
from importlib import import_module
from typing import Protocol, cast

COMMANDS = {
    "check": "check the data and the prose",
    "status": "say what is reviewed, how much there is, and what is due",
    "build": "build the site and put it in place",
    "schema": "write what is made from the model and the templates: data/schema, data/README.md",
    "templates": "say whether templates ask only for what there is",
}


class Command(Protocol):
    """A module of commands/."""

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Adds what the command can be told."""

    def run(self, options: argparse.Namespace) -> int:
        """0 when all is well, 1 when there are problems."""
        ...


INTERRUPTED = 130
"""What shells say of a command that was ended by Ctrl-C: 128 and the number of the signal."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when there are problems, INTERRUPTED when it was stopped."""
    parser = argparse.ArgumentParser(
        prog="python -m catalogue",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="\n".join(f"{name:10}{what}" for name, what in COMMANDS.items()),
    )
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("options", nargs=argparse.REMAINDER, help="of the command: COMMAND --help")
    called = parser.parse_args(arguments)
    command = cast(Command, import_module(f"catalogue.commands.{called.command}"))
    own_parser = argparse.ArgumentParser(f"{parser.prog} {called.command}", description=COMMANDS[called.command])
    command.add_options(own_parser)
    try:
        return command.run(own_parser.parse_args(called.options))
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
