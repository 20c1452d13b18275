"""What a person asked for and cannot have."""


class Refusal(Exception):
    """Says in one line or more why, and what to do; the site is as it was."""
