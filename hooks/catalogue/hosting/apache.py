""".htaccess: Apache, which reads it in the folder that it serves, where it is allowed to (AllowOverride All)."""

from collections.abc import Iterator

from catalogue.hosting.policy import (
    COMPRESSED,
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
from catalogue.hosting.site import HostFile, Hosting, pattern_of
from catalogue.languages.locales import Locale

NAME = ".htaccess"
HEAD = """\
# Made by the build.
Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 404 {not_found}
{types}
{charsets}
AddEncoding br .br
AddEncoding gzip .gz
RemoveLanguage .br .cy .en
RemoveType .gz

<IfModule mod_rewrite.c>
RewriteEngine On
RewriteRule "(^|/)\\.(?!well-known/)" - [R=404,L]
RewriteRule "^({not_shown})$" - [R=404,L]
{redirects}
{compressed}
</IfModule>

<IfModule mod_headers.c>
{headers}
# {advice}
# Header always set {hsts}
Header always set Cache-Control "{fresh}"
<If "%{{REQUEST_URI}} =~ m#^{assets}{fingerprint}/# && %{{REQUEST_STATUS}} != '404'">
Header always set Cache-Control "{fixed}"
</If>
<If "%{{REQUEST_URI}} =~ m#^{open_folder}|\\.({open_endings})(\\.(br|gz))?$#">
Header always set {open_to_all}
</If>
<FilesMatch "\\.({endings})(\\.(br|gz))?$">
Header merge Vary Accept-Encoding
</FilesMatch>
</IfModule>
"""


def generate_files(hosting: Hosting) -> Iterator[HostFile]:
    """One for the site, and one in the folder of each language."""
    text = HEAD.format(
        not_found=hosting.location("404.html"),
        types="\n".join(f"AddType {name} .{ending}" for ending, name in TYPES.items()),
        charsets="\n".join(f"AddCharset utf-8 .{ending}" for ending in IN_UTF8),
        not_shown="|".join(map(pattern_of, NOT_SHOWN)),
        redirects="\n".join(_redirects(hosting)),
        compressed="\n".join(_compressed()),
        headers="\n".join(f'Header always set {name} "{value}"' for name, value in HEADERS.items()),
        advice=HSTS_ADVICE,
        hsts=f'{HSTS[0]} "{HSTS[1]}"',
        fresh=FRESH,
        assets=pattern_of(hosting.path("assets/")),
        fingerprint=FINGERPRINT,
        fixed=FIXED,
        open_folder=pattern_of(hosting.path(OPEN_FOLDER)),
        open_endings="|".join(OPEN_ENDINGS),
        open_to_all=f'{OPEN_TO_ALL[0]} "{OPEN_TO_ALL[1]}"',
        endings="|".join(COMPRESSED),
    )
    yield HostFile(NAME, text)
    for locale in Locale:
        missing = hosting.location(f"{locale}/404.html")
        yield HostFile(f"{locale}/{NAME}", f"# Made by the build.\nErrorDocument 404 {missing}\n")


def _redirects(hosting: Hosting) -> Iterator[str]:
    for old, new in hosting.moved.items():
        target = hosting.location(new).replace("%", "\\%").replace("$", "\\$")
        yield f'RewriteRule "^{pattern_of(old.removesuffix("/"))}/?$" "{target}" [R=301,L,NE]'


def _compressed() -> Iterator[str]:
    """What lies compressed beside a file, for a browser that takes it so; the page of a folder is its index.html."""
    for coding, ending in (("br", "br"), ("gzip", "gz")):
        asked = f'RewriteCond "%{{HTTP:Accept-Encoding}}" "\\b{coding}\\b"'
        yield asked
        yield f'RewriteCond "%{{REQUEST_FILENAME}}/index.html.{ending}" -f'
        yield f'RewriteRule "^(|.*/)$" "$1index.html.{ending}" [L]'
        yield asked
        yield f'RewriteCond "%{{REQUEST_FILENAME}}.{ending}" -f'
        yield f'RewriteRule "^(.+\\.({"|".join(COMPRESSED)}))$" "$1.{ending}" [L]'
