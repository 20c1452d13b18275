"""The pages of prose that templates link to, as the smallest right site has them."""

from catalogue.languages.locales import Locale
from catalogue.model.prose import HOME
from catalogue.pages.asked import asked_words


def write_linked_pages() -> dict[str, str]:
    """By their paths below docs/."""
    paths = [target.removeprefix("page:") for target in asked_words().targets if target.startswith("page:")]
    return {f"{locale}/{path}.md": _page(path, locale) for path in paths for locale in Locale}


def _page(path: str, locale: Locale) -> str:
    name = path.rpartition("/")[2]
    title, text = ("Page", "Text") if locale is Locale.EN else ("Tudalen", "Testun")
    matter = {"title": f"{title} {len(name)}", "description": f"{text} {len(name)}"}
    address = {} if path == HOME else {"address": f"{name}-{locale}"}
    lines = "".join(f"{key}: {value}\n" for key, value in (matter | address).items())
    return f"---\n{lines}---\n{text}.\n"
