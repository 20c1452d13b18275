"""Both directions of every reference can be followed, in both languages."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.addresses import record_address
from catalogue.model.catalogue import Catalogue
from catalogue.model.kinds import declared_kinds, record_type_named
from catalogue.model.records import Programme, Record
from catalogue.model.references import references_in
from tests.pages import Pages, links_of

OWNER = ("owner",)
"""Who keeps a record right: contacts do not list that, and lists do not show it."""


@pytest.mark.parametrize("locale", Locale)
def test_both_ends_of_every_reference_link_to_each_other(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    missing = []
    for kind in declared_kinds():
        for record in catalogue.all(kind.record_type):
            citations = (*record.sources, *(change.source for change in record.since))
            cited = {("Resource", citation.document) for citation in citations}
            for name, target in _named_by(record) - cited:
                other = catalogue.find(record_type_named(name), target)
                assert other
                for start, end in ((record, other), (other, record)):
                    here, there = (record_address(each, catalogue.section_of(each), locale) for each in (start, end))
                    address, _, fragment = here.partition("#")
                    if there not in links_of(pages[address], fragment):
                        missing.append(f"{start.id} → {end.id}")

    assert missing == []


def test_a_contact_is_asked_about_what_applications_go_to_it_for_and_not_about_what_it_owns(
    pages: Pages, catalogue: Catalogue
) -> None:
    programme = catalogue.find(Programme, "long-river")
    assert programme
    assert programme.apply
    assert programme.owner != programme.apply.contact
    address = record_address(programme, catalogue.section_of(programme), Locale.EN)
    contacts = pages["en/contacts/"]

    assert address in links_of(contacts, str(programme.apply.contact))
    assert address not in links_of(contacts, str(programme.owner))


def _named_by(record: Record) -> set[tuple[str, str]]:
    """Class and id of each record that a record names as the subject of its page."""
    return {(each.target, each.id) for each in references_in(record) if each.path != OWNER}
