"""A snippet for nginx, which the server block of the site includes; its root is the folder of the whole host."""

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

HEAD = """\
# Made by the build. In the server block of the site, behind its root:
#   include …/{folder}/nginx.conf;
# The root is the folder in which the site lies as its address says: that of {base} lies at <root>{base}.
# With the module ngx_brotli, write `brotli_static on;` there too.
charset utf-8;
charset_types {texts};
types {{
{types}
}}
index index.html;
gzip_static on;
gzip_vary on;
absolute_redirect off;
server_tokens off;
error_page 404 {not_found};
set $open_to "";
if ($uri ~ "^{open_folder}|\\.({open_endings})$") {{
  set $open_to "{open_to}";
}}
"""


def generate_files(hosting: Hosting) -> Iterator[HostFile]:
    """The snippet."""
    yield HostFile(f"{FOLDER}/nginx.conf", _head(hosting) + "".join(_locations(hosting)))


def _head(hosting: Hosting) -> str:
    return HEAD.format(
        folder=FOLDER,
        base=hosting.base,
        texts=" ".join(TYPES[ending] for ending in IN_UTF8 if ending != "html"),  # which is among them anyway
        types="\n".join(f"  {name} {ending};" for ending, name in TYPES.items()),
        not_found=hosting.path("404.html"),
        open_folder=pattern_of(hosting.path(OPEN_FOLDER)),
        open_endings="|".join(OPEN_ENDINGS),
        open_to=OPEN_TO_ALL[1],
    )


def _locations(hosting: Hosting) -> Iterator[str]:
    yield _location(hosting.base, _headers(FRESH))
    for locale in Locale:
        missing = f"error_page 404 {hosting.path(f'{locale}/404.html')};"
        yield _location(hosting.path(f"{locale}/"), [missing, *_headers(FRESH)])
    yield _location(f'~ "^{pattern_of(hosting.path("assets/"))}{FINGERPRINT}/"', _headers(FIXED))
    yield _location(r"~ /\.(?!well-known/)", ["return 404;"])
    for name in NOT_SHOWN:
        yield _location(f"= {hosting.path(name)}", ["return 404;"])
    for old, new in hosting.moved.items():
        address, sign, fragment = hosting.location(new).partition("#")
        for path in (old, old.removesuffix("/")):
            target = f'"{address}$is_args$args{sign}{fragment}"'
            yield _location(f'= "{hosting.path(path)}"', [f"return 301 {target};", *_headers(FRESH)])


def _headers(caching: str) -> list[str]:
    """In each location, as nginx passes none on to a location that has some of its own."""
    lines = [f'add_header {name} "{value}" always;' for name, value in HEADERS.items()]
    lines.append(f'add_header Cache-Control "{caching}" always;')
    lines.append(f"add_header {OPEN_TO_ALL[0]} $open_to always;")  # nginx sends nothing that is empty
    return [*lines, f"# {HSTS_ADVICE}", f'# add_header {HSTS[0]} "{HSTS[1]}" always;']


def _location(what: str, lines: list[str]) -> str:
    return f"location {what} {{\n" + "".join(f"  {line}\n" for line in lines) + "}\n"
