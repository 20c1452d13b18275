"""What a host should send with the files of the site."""

import re

FINGERPRINT = re.compile(r"/[0-9a-f]{16}/|[.-][0-9a-f]{8,64}\.[a-z0-9.]+$")
"""In a folder or in a name."""
PAGE_BYTES = 50_000
"""Of a page, compressed: twice what the largest of a site should take."""
FILE_BYTES = {"pdf": 1_000_000, "png": 300_000, "ics": 200_000, "atom": 200_000}
"""Of other files by their endings, as compressed as they are sent: three times what the largest of a site should take.
Cards above some 300 kB are passed over by programs for messages, and programs ask for calendars and feeds each day."""
SMALL = 1_400
"""Bytes that go into one packet: compressing them gains nothing."""
TEXT = re.compile(r"text/|application/(json|javascript|xml|rss\+xml|atom\+xml|manifest\+json)|image/svg\+xml")
"""Types that are worth compressing."""
