"""Under which licence the data stands, and where it comes from, as each file says it."""

from catalogue.exports import Source
from catalogue.exports.open_data.form import UP
from catalogue.languages.pairs import Pair
from catalogue.model.open_data import FOLDER, VERSION
from catalogue.model.settings import Settings
from catalogue.queries.examples import both_as_example

DEMONSTRATION = Pair(
    "This is a demonstration. Some of its records are invented; do not use it.",
    "Arddangosiad yw hwn. Mae rhai o'i gofnodion wedi'u dyfeisio; peidiwch â'i ddefnyddio.",
)


def both(pair: Pair[str]) -> dict[str, str]:
    """A text in both languages, as JSON has it."""
    return {str(locale): text for locale, text in pair.items()}


def title_of_site(source: Source) -> Pair[str]:
    """The name of the site, which says so where it is a demonstration."""
    return both_as_example(source.catalogue, source.catalogue.settings.name)


def head_of(source: Source) -> dict[str, object]:
    """What each file of JSON begins with."""
    head: dict[str, object] = {
        "version": VERSION,
        "built": source.day.isoformat(),
        "source": {"title": both(title_of_site(source)), "address": address_of_site(source)},
        "licence": _licence(source.catalogue.settings),
    }
    if source.catalogue.is_demonstration:
        head["demonstration"] = both(DEMONSTRATION)
    return head


def address_of_site(source: Source) -> str:
    """Relative to the folder of the data where nobody knows where the site is published."""
    return source.whole_address("") if source.site_url else UP


def address_of_file(path: str, source: Source) -> str:
    """That of a file of the data."""
    return source.whole_address(FOLDER + path) if source.site_url else path


def licence_in_a_cell(settings: Settings) -> str:
    """The address of the licence, where the site names one; else what it says of it."""
    licence = settings.open_licence
    return " ".join(licence.links.values()) if licence else f"{settings.licence.en} / {settings.licence.cy}"


def _licence(settings: Settings) -> dict[str, object]:
    licence = settings.open_licence
    said: dict[str, object] = {"says": both(settings.licence)}
    if licence:
        links = {str(locale): link for locale, link in licence.links.items()}
        said |= {"id": licence.id, "title": both(licence.title), "links": links}
    return said
