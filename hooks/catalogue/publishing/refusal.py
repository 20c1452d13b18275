"""What a person asked for and cannot have."""

STAYS = "what was published stays as it was"


class Refusal(Exception):
    """Says in one line or more why, and what to do; the site is as it was."""


class PublishingError(Refusal):
    """The new site was not put in place; what was there before still is."""
