"""The collector of garbage, kept from looking where there is none."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager

COLLECT = "CATALOGUE_COLLECT_GARBAGE"
"""The variable of the environment that, when set, leaves the collector alone."""


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Reading makes many objects, all of which stay, and no cycles: looking for some takes as long as reading.

    What has been read is not looked at later either, until `collect_again`.
    """
    if COLLECT in os.environ:
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def collect_again() -> None:
    """Looks at everything: a server that builds again and again would grow by what the former builds have left.

    By itself the collector waits until a quarter more has been made than was there, and what is frozen meanwhile
    escapes it.
    """
    gc.unfreeze()
    gc.collect()
