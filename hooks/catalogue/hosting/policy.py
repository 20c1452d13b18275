"""What every host is to do, whatever its language: headers, caching, types, and what it does not show."""

from catalogue.model.content_policy import CONTENT_POLICY_HEADER

_NO_DEVICE = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer"),
    *("microphone", "midi", "payment", "usb"),
)
HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY_HEADER,
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _NO_DEVICE),
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Sent with every answer."""
OPEN_TO_ALL = ("Access-Control-Allow-Origin", "*")
"""Sent with what is made for other sites, whose pages may read it too (Fetch, 3.2.3): open data, calendars, feeds."""
OPEN_FOLDER = "data/"
OPEN_ENDINGS = ("ics", "atom", "xml")
FIXED = "public, max-age=31536000, immutable"
"""How long style and scripts are kept: for a year, as another content has another name (RFC 8246)."""
FRESH = "no-cache"
"""All else is kept too, and the host is asked each time whether it is still so (RFC 9111, 5.2.2.4)."""
FINGERPRINT = "[0-9a-f]{16}"
"""The name of the folder of what never changes, below assets/."""
HSTS = ("Strict-Transport-Security", "max-age=63072000")
"""For hosts whose every site will only ever be asked for over https (RFC 6797); nobody can take it back for two years,
so that whoever owns the domain decides."""
HSTS_ADVICE = (
    "Once the whole host is for ever served over https, and no sooner, take out the sign before the next line."
)
TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
    "xml": "application/xml",
    "txt": "text/plain",
    "svg": "image/svg+xml",
    "ics": "text/calendar",
    "csv": "text/csv",
    "atom": "application/atom+xml",
    "webmanifest": "application/manifest+json",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "avif": "image/avif",
    "woff2": "font/woff2",
    "pdf": "application/pdf",
}
"""Of each ending. Servers of some years ago know neither the last pictures nor modules."""
IN_UTF8 = ("html", "css", "js", "json", "xml", "txt", "svg", "ics", "csv", "atom", "webmanifest")
"""Endings of texts."""
COMPRESSED = ("html", "css", "js", "json", "xml", "txt", "svg", "ics", "csv", "atom", "webmanifest")
"""Endings of files that have .br and .gz beside them."""
NOT_SHOWN = ("_headers", "_redirects")
"""Files at the root that are for one host alone. Nothing whose name begins with a dot is shown either, but for
.well-known (RFC 8615)."""
