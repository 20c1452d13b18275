"""What the system refuses, in words with a remedy."""

import errno
import os
import shutil

import pytest

from catalogue.publishing.system_faults import MEMORY, explain


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space", "site/a"), "site/a: the disk is full; free some space and try again"),
        (
            PermissionError(errno.EACCES, "denied", "site/a"),
            "site/a: the right to read or write it is missing; give it to yourself, or choose another folder",
        ),
        (OSError(errno.EROFS, "read-only", "/usr/a"), "/usr/a: cannot be written to; choose another folder"),
        (OSError(errno.EFBIG, "too large", None), "Is larger than the system allows; raise the limit (ulimit -f)"),
        (OSError(errno.ENXIO, "No such device", "docs/x"), "docs/x: is neither a file nor a folder; move it away"),
        (OSError(errno.ENOTEMPTY, "not empty", "a", None, "b"), "a and b: is in the way; move it away"),
        (shutil.SpecialFileError("`docs/x` is a named pipe"), "`docs/x` is a named pipe; move it away"),
        (OSError(errno.EADDRINUSE, "in use"), "The address is in use; choose another port: make serve PORT=8001"),
        (OSError(errno.EDOM, "Out of domain", "a"), "a: Out of domain; mend it and try again"),
        (OSError(errno.ENOMEM, os.strerror(errno.ENOMEM)), MEMORY),
        (MemoryError(), MEMORY),
        (ImportError("libz.so: failed to map segment from shared object"), MEMORY),
        (ChildProcessError("a process ended"), f"a process ended, as systems end them when memory is short. {MEMORY}"),
        (ImportError("no module named a"), ""),
    ],
)
def test_each_refusal_has_its_remedy(error: OSError | MemoryError | ImportError, said: str) -> None:
    assert explain(error) == said
