"""A snippet for Caddy, which the block of the site imports; its root is the folder of the whole host."""

from collections.abc import Iterator

from catalogue.hosting.policy import (
    FINGERPRINT,
    FIXED,
    FRESH,
    HEADERS,
    HSTS,
    HSTS_ADVICE,
    IN_UTF8,
    NOT_SHOWN,
    OPEN_ENDINGS,
    OPEN_FOLDER,
    OPEN_TO_ALL,
    TYPES,
)
from catalogue.hosting.site import FOLDER, HostFile, Hosting, pattern_of
from catalogue.languages.locales import Locale

SNIPPET = """\
# Made by the build. In the block of the site, behind its root:
#   import …/{folder}/Caddyfile
# The root is the folder in which the site lies as its address says: that of {base} lies at <root>{base}.
{headers}
{types}
@fixed path_regexp ^{assets}{fingerprint}/
header @fixed Cache-Control "{fixed}"
@fresh not path_regexp ^{assets}{fingerprint}/
header @fresh Cache-Control {fresh}
@open path_regexp ^{open_folder}|\\.({open_endings})$
header @open {open_to_all}
{redirects}
@hidden {{
	path */.* {not_shown}
	not path */.well-known/*
}}
error @hidden 404
file_server {{
	precompressed br gzip
}}
handle_errors {{
{headers}
	header Cache-Control {fresh}
	header Content-Type "{page}"
{missing}
	file_server {{
		precompressed br gzip
	}}
}}
"""


def generate_files(hosting: Hosting) -> Iterator[HostFile]:
    """The snippet."""
    text = SNIPPET.format(
        folder=FOLDER,
        base=hosting.base,
        headers=_headers(),
        types="\n".join(_types()),
        page=_type_of("html"),
        assets=pattern_of(hosting.path("assets/")),
        fingerprint=FINGERPRINT,
        fixed=FIXED,
        fresh=FRESH,
        open_folder=pattern_of(hosting.path(OPEN_FOLDER)),
        open_endings="|".join(OPEN_ENDINGS),
        open_to_all=" ".join(OPEN_TO_ALL),
        redirects="\n".join(_redirects(hosting)),
        not_shown=" ".join(hosting.path(name) for name in NOT_SHOWN),
        missing="\n".join(_missing(hosting)),
    )
    yield HostFile(f"{FOLDER}/Caddyfile", text)


def _headers() -> str:
    """Both for what is there and for what is not: Caddy begins anew with the second."""
    lines = [f'{name} "{value}"' for name, value in HEADERS.items()]
    lines += ["Vary Accept-Encoding", "-Server", f"# {HSTS_ADVICE}", f'# {HSTS[0]} "{HSTS[1]}"']
    return "header {\n\tdefer\n" + "".join(f"\t{line}\n" for line in lines) + "}"


def _types() -> Iterator[str]:
    """Caddy knows some by itself, and sends what it does not know without any. Pages of folders have no ending."""
    for ending in TYPES:
        yield f"@{ending} path *.{ending}"
        yield f'header @{ending} Content-Type "{_type_of(ending)}"'


def _type_of(ending: str) -> str:
    return f"{TYPES[ending]}; charset=utf-8" if ending in IN_UTF8 else TYPES[ending]


def _redirects(hosting: Hosting) -> Iterator[str]:
    for old, new in hosting.moved.items():
        for path in (old, old.removesuffix("/")):
            yield f'redir "{hosting.path(path)}" "{hosting.location(new)}" permanent'


def _missing(hosting: Hosting) -> Iterator[str]:
    """The page of the language for what is not there."""
    folders = {f"@{locale}": hosting.path(f"{locale}/") for locale in Locale}
    yield f"\t@elsewhere not path {' '.join(f'{folder}*' for folder in folders.values())}"
    yield f"\trewrite @elsewhere {hosting.path('404.html')}"
    for name, folder in folders.items():
        yield f"\t{name} path {folder}*"
        yield f"\trewrite {name} {folder}404.html"
