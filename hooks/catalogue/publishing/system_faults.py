"""What the system refuses to a build, in words that say what to do."""

import errno
from shutil import SpecialFileError

MEMORY = "There is too little memory; end other programs, raise the limit (ulimit -v), or set CATALOGUE_ONE_PROCESS=1"
NO_MEMORY = ("failed to map segment", "cannot allocate memory", "can't start new thread")
"""How libraries and threads say so."""
RIGHTS = "the right to read or write it is missing; give it to yourself, or choose another folder"
IN_THE_WAY = "is in the way; move it away"
NOT_THERE = "is not there; write its name as it is, or make it"
TOO_LONG = "the name is too long; choose a shorter one"
FULL = "the disk is full; free some space and try again"
NO_FILE = "is neither a file nor a folder; move it away"
PORT = "choose another port: make serve PORT=8001"
REMEDIES = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: "your share of the disk is full; free some space and try again",
    errno.EFBIG: "is larger than the system allows; raise the limit (ulimit -f)",
    errno.EACCES: RIGHTS,
    errno.EPERM: RIGHTS,
    errno.EROFS: "cannot be written to; choose another folder",
    errno.EEXIST: IN_THE_WAY,
    errno.ENOTEMPTY: IN_THE_WAY,
    errno.ENOTDIR: "a file is in the way of a folder; move it away",
    errno.EISDIR: "a folder is in the way of a file; move it away",
    errno.ENOENT: NOT_THERE,
    errno.ENAMETOOLONG: TOO_LONG,
    errno.ELOOP: "is a link that leads back to itself; remove it",
    errno.ENXIO: NO_FILE,
    errno.ENODEV: NO_FILE,
    errno.EMFILE: "too many files are open; raise the limit (ulimit -n 1024)",
    errno.ENFILE: "too many files are open; end other programs",
    errno.EAGAIN: "too many processes run; end other programs, or set CATALOGUE_ONE_PROCESS=1",
    errno.EIO: "the disk does not answer as it should; see whether it is broken",
    errno.EADDRINUSE: f"the address is in use; {PORT}",
}


def explain(error: OSError | MemoryError | ImportError) -> str:
    """One line with the remedy; empty for an ImportError that has nothing to do with memory."""
    text = str(error)
    if isinstance(error, MemoryError) or any(words in text.lower() for words in NO_MEMORY):
        return MEMORY
    if isinstance(error, ImportError):
        return ""
    if error.errno == errno.ENOMEM:
        return MEMORY
    if isinstance(error, ChildProcessError):
        return f"{text}, as systems end them when memory is short. {MEMORY}"
    if isinstance(error, SpecialFileError):
        return f"{text}; move it away"
    place = " and ".join(str(name) for name in (error.filename, error.filename2) if name is not None)
    what = REMEDIES.get(error.errno or 0) or f"{(error.strerror or text).rstrip('.')}; mend it and try again"
    return f"{place}: {what}" if place else what[:1].upper() + what[1:]
