"""What exists in both languages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from catalogue.languages.locales import Locale

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """Something in English and in Welsh, neither before the other; `pair[locale]` is one of them."""

    en: T
    cy: T

    @classmethod
    def of(cls, make: Callable[[Locale], T]) -> "Pair[T]":
        """What `make` gives for each language."""
        return Pair(make(Locale.EN), make(Locale.CY))

    def __getitem__(self, locale: Locale) -> T:
        """Raises TypeError for a plain string: a fallback would show one language in place of the other."""
        if locale is Locale.EN:
            return self.en
        if locale is Locale.CY:
            return self.cy
        raise TypeError(f"{locale!r} is no Locale")

    def items(self) -> Iterator[tuple[Locale, T]]:
        """Each language with its part."""
        yield Locale.EN, self.en
        yield Locale.CY, self.cy
