"""What a host should send with the files of the site."""

import re

HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Sent with every file, at least with these parts."""
FIXED = "public, max-age=31536000, immutable"
"""How long a file is kept that has a fingerprint of its content in its address (RFC 8246)."""
FRESH = "no-cache"
"""Pages are kept too, and the host is asked each time whether they are still so (RFC 9111, 5.2.2.4)."""
FINGERPRINT = re.compile(r"/[0-9a-f]{16}/|[.-][0-9a-f]{8,64}\.[a-z0-9.]+$")
"""In a folder or in a name."""
PAGE_BYTES = 50_000
"""Of a page, compressed: twice what the largest of a site should take."""
SMALL = 1_400
"""Bytes that go into one packet: compressing them gains nothing."""
TEXT = re.compile(r"text/|application/(json|javascript|xml|rss\+xml|atom\+xml|manifest\+json)|image/svg\+xml")
"""Types that are worth compressing."""
