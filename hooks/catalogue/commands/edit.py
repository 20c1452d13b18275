"""Shows forms in which records are changed, on this computer alone; each change is seen before it is saved."""

import argparse
import sys

from catalogue.commands._sources import add_source_options, find_examples
from catalogue.desk.server import make_server, make_token
from catalogue.desk.site import Desk
from catalogue.queries.day import today
from catalogue.reading.faults import DataError, report
from catalogue.reading.files import FolderFiles


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=0, help="port at which it is shown; without it one that is free")
    add_source_options(parser)


def run(options: argparse.Namespace) -> int:
    """Until Ctrl-C."""
    try:
        FolderFiles(options.data, options.docs)
    except DataError as error:
        print(*report(error.faults), sep="\n", file=sys.stderr)
        return 1
    token = make_token()
    desk = Desk(
        data=options.data.resolve(),
        docs=options.docs.resolve(),
        examples=find_examples(options.data),
        day=max(options.day, today(None)),
        token=token,
    )
    try:
        server = make_server(desk, token, options.port)
    except (OSError, OverflowError) as error:
        print(f"port {options.port} cannot be used ({error}); leave --port out", file=sys.stderr)
        return 1
    with server:
        print(f"Open http://127.0.0.1:{server.server_port}/ in your browser; Ctrl-C here ends it.", flush=True)
        server.serve_forever()
    return 0
