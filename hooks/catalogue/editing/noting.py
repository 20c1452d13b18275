"""The ledger where links lead elsewhere than before: the two languages still say the same, as both changed alike."""

from collections.abc import Mapping
from dataclasses import replace

from catalogue.editing.relinking import LINK, follow
from catalogue.editing.site_files import SiteFiles
from catalogue.languages.pairs import Pair
from catalogue.model.entries import Contact
from catalogue.model.ledger import ENDING, LEDGER, NOBODY, Entry, Reading, fingerprint, render
from catalogue.queries.translations import Translation, find_translations


def note_renamed(site: SiteFiles, renamed: Mapping[str, str]) -> None:
    """Lets texts that were right stay right, and read, when what they name or belong to has another id."""
    found = {id(each.entry): now for each in find_translations(site.catalogue) if (now := _renamed(each, renamed))}
    _write(site, found, renamed)


def note_replaced(site: SiteFiles, renamed: Mapping[str, str]) -> None:
    """The same where links lead to something else from now on, which those who read the texts have not seen."""
    found = {id(each.entry): _relinked(each, renamed) for each in find_translations(site.catalogue)}
    _write(site, {key: replace(entry, read=NOBODY) for key, entry in found.items() if entry}, {})


def _renamed(found: Translation, renamed: Mapping[str, str]) -> Entry | None:
    """None where the entry stays as it is."""
    entry, owner = found.entry, found.pair.owner
    now = _relinked(found, renamed) or entry
    if entry and now and owner in renamed and entry.name == found.pair.name:
        name = renamed[owner].partition(":")[2] + entry.name.removeprefix(owner.partition(":")[2])
        now = replace(now, name=name)
    return now if now != entry else None


def _relinked(found: Translation, renamed: Mapping[str, str]) -> Entry | None:
    entry, pair = found.entry, found.pair
    if entry is None:
        return None
    prints = Pair.of(
        lambda locale: (
            fingerprint(_follow_links(pair.texts[locale], renamed))
            if entry.prints[locale] == pair.prints[locale]
            else entry.prints[locale]  # of words that stood there before
        )
    )
    return replace(entry, prints=prints) if prints != entry.prints else None


def _follow_links(text: str, renamed: Mapping[str, str]) -> str:
    return LINK.sub(lambda found: found[0].removesuffix(found["target"]) + follow(found["target"], renamed), text)


def _write(site: SiteFiles, now: Mapping[int, Entry], renamed: Mapping[str, str]) -> None:
    """Puts entries in the place of those with an identity, and the present id of a contact in that of a former one."""
    for file, entries in site.catalogue.ledger.items():
        changed = [_signed(now.get(id(entry), entry), renamed) for entry in entries]
        if changed != list(entries):
            site.workspace.write(f"{site.data}/{LEDGER}/{file}{ENDING}", render(changed))


def _signed(entry: Entry, renamed: Mapping[str, str]) -> Entry:
    return replace(entry, read=Pair.of(lambda locale: _by(entry.read[locale], renamed)))


def _by(reading: Reading | None, renamed: Mapping[str, str]) -> Reading | None:
    target = renamed.get(f"{Contact.kind_of.name}:{reading.by}") if reading else None
    return replace(reading, by=target.partition(":")[2]) if reading and target else reading
