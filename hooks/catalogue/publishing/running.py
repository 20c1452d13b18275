"""The process of the site generator: python -m catalogue.publishing.running COMMAND. It takes what MkDocs takes."""

import runpy
import sys

from catalogue.publishing.signals import stop_on_signals
from catalogue.publishing.system_faults import explain
from catalogue.publishing.terminal import print_any_sign


def main() -> int:
    """Runs the generator; what the system refuses it is said in one line. A fault of the program is a traceback."""
    print_any_sign()
    if "serve" in sys.argv[1:2]:  # a build is ended by the process that began it
        stop_on_signals()
    try:
        runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
    except (OSError, MemoryError, ImportError) as error:
        said = explain(error)
        if not said:
            raise
        print(said, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
