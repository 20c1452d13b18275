"""The browsers in which the built site is tried and measured."""

CHROMIUM = "/usr/bin/chromium"
SHELL = "/usr/bin/chromium-headless-shell"
"""The same engine without the browser around it: opens a page in half the time."""
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
"""No window, nothing that the machine may not do, and no requests of the browser's own."""
