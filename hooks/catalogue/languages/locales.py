"""The two languages."""

from enum import StrEnum


class Locale(StrEnum):
    """A language of the site; the value is its BCP 47 tag and the first part of its addresses."""

    EN = "en"
    CY = "cy"

    @property
    def other(self) -> "Locale":
        return Locale.CY if self is Locale.EN else Locale.EN

    @property
    def own_name(self) -> str:
        return OWN_NAMES[self]

    @property
    def og_name(self) -> str:
        """The form that Open Graph wants, language and territory."""
        return f"{self.value}_GB"


OWN_NAMES = {Locale.EN: "English", Locale.CY: "Cymraeg"}
