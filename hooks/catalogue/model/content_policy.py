"""What a page may load (Content Security Policy 3): only what the site itself publishes, nothing inline."""

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "require-trusted-types-for 'script'; trusted-types search"
)
"""What stands in the head of every page, for hosts that send no headers. No script may make HTML of text,
and one rule alone gives the browser the address of a program: that of the worker that searches (search-client.js)."""
CONTENT_POLICY_HEADER = f"{CONTENT_POLICY}; frame-ancestors 'none'"
"""What hosts send: only a header can say that no other site may show a page in a frame."""
