"""_headers and _redirects, at the root of the site: Netlify, Cloudflare Pages and, of _redirects, GitLab Pages."""

from collections.abc import Iterator
from urllib.parse import quote

from catalogue.hosting.policy import FIXED, HEADERS, HSTS, HSTS_ADVICE, OPEN_ENDINGS, OPEN_FOLDER, OPEN_TO_ALL
from catalogue.hosting.site import HostFile, Hosting
from catalogue.languages.locales import Locale

FORCED = "301!"
"""For Netlify, which else shows the small page at the old address. Other hosts pass over the line and read the next."""


def generate_files(hosting: Hosting) -> Iterator[HostFile]:
    """Both files. What is not fixed they cache as the policy has it, unless they are told otherwise."""
    lines = [f"  {name}: {value}" for name, value in HEADERS.items()]
    lines += [f"  # {HSTS_ADVICE}", f"  # {': '.join(HSTS)}"]
    fixed = [hosting.path(f"{hosting.assets}*"), f"  Cache-Control: {FIXED}"]
    shared = [f"{OPEN_FOLDER}*", *(f"*.{ending}" for ending in OPEN_ENDINGS)]
    open_to_all = [line for path in shared for line in (hosting.path(path), f"  {': '.join(OPEN_TO_ALL)}")]
    yield HostFile("_headers", "\n".join([hosting.path("*"), *lines, *fixed, *open_to_all]) + "\n")
    yield HostFile("_redirects", "".join(_redirects(hosting)))


def _redirects(hosting: Hosting) -> Iterator[str]:
    for old, new in hosting.moved.items():
        for status in (FORCED, "301"):
            yield f"{quote(hosting.path(old))} {hosting.location(new)} {status}\n"
    for locale in Locale:  # Cloudflare finds the nearest 404.html by itself
        yield f"{hosting.path(f'{locale}/*')} {hosting.path(f'{locale}/404.html')} 404\n"
