"""The environment of templates: what they are filled by, and the filters that write a value in one language."""

import inspect

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from catalogue.pages.asked import TEMPLATES
from catalogue.pages.filters import Filters


def make_environment(filters: Filters) -> Environment:
    """Templates that escape every value and that stop at a name that is not there.

    Each public method of the filters is a filter.
    """
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=keep_compiled("page"),
    )
    for name, method in inspect.getmembers(filters, inspect.ismethod):
        if not name.startswith("_"):
            environment.filters[name] = method
    return environment


def keep_compiled(kind: str) -> BytecodeCache | None:
    """Where compiled templates of one kind of environment are kept from one build to the next.

    None where there is no safe folder for them.
    """
    try:
        return FileSystemBytecodeCache(pattern=f"__{kind}_%s.cache")
    except (OSError, RuntimeError):
        return None
