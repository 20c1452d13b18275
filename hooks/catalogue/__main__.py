"""The command line: python -m catalogue COMMAND."""

import argparse
import ast
import sys
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

MODULES = sorted(Path(__file__).with_name("commands").glob("[a-z]*.py"))
"""One for each command. What begins with an underscore is none."""
COMMANDS = {path.stem: str(ast.get_docstring(ast.parse(path.read_bytes()))) for path in MODULES}
"""What each does, in the words of its module, which is not imported for that."""
WIDTH = max(map(len, COMMANDS))


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
        description="\n".join(f"{name:{WIDTH}}  {what}" for name, what in COMMANDS.items()),
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
