"""What a page tells machines of itself: JSON-LD in the words of schema.org, in the language of the page.

A block of data is no script: no policy has to allow it; none of it runs.
"""

import datetime
import json
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Organisation, Term
from catalogue.model.fields import Month
from catalogue.model.frameworks import Element
from catalogue.model.kinds import type_name
from catalogue.model.lists import GLOSSARY, ListPage
from catalogue.model.parts import Cohort
from catalogue.model.prose import HOME
from catalogue.model.records import CaseStudy, Programme, Reading, Record, Resource
from catalogue.model.vocabulary import Mode
from catalogue.pages.inventory import Page
from catalogue.queries.today import leaders_today

Thing = dict[str, object]
"""An object of JSON-LD; what is empty is left out of it."""
ESCAPES = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
"""Signs that could end the block, or begin a comment in it; in JSON they may be written so."""
PAGES = ("WebPage", "CollectionPage")
"""What says no more than the head of the page does."""
WAYS = {Mode.IN_PERSON: "onsite", Mode.IN_SCHOOL: "onsite", Mode.ONLINE: "online", Mode.BLENDED: "blended"}
"""As schema.org calls ways of teaching."""


class StructuredData:
    """Describes the pages of one language; `url` is where the site is published."""

    def __init__(self, catalogue: Catalogue, addresses: Addresses, locale: Locale, url: str) -> None:
        self._catalogue = catalogue
        self._addresses = addresses
        self._locale = locale
        self._url = url
        self._home = catalogue.prose_page(HOME, locale)

    def render(self, page: Page) -> Markup:
        """The block of data for the end of a page."""
        told = {"@context": "https://schema.org", "@graph": list(filter(None, (self._main(page), self._trail(page))))}
        text = json.dumps(_filled(told), ensure_ascii=False, separators=(",", ":"))
        return Markup(f'<script type="application/ld+json">{text.translate(ESCAPES)}</script>\n')

    def _main(self, page: Page) -> Thing:
        """What the page is about."""
        thing = self._thing(page)
        named: Thing = {"name": self._marked(page.title), "url": self._url + page.address}
        if thing["@type"] not in PAGES:
            named["description"] = page.description
        return {"@type": thing.pop("@type"), **named, **thing}

    def _thing(self, page: Page) -> Thing:
        record = page.record
        if page.number > 1:
            return {"@type": "CollectionPage", "inLanguage": self._locale}
        if isinstance(record, Programme):
            return self._programme(record, page)
        if isinstance(record, Resource):
            return self._resource(record)
        if isinstance(record, CaseStudy):
            return self._case_study(record)
        if isinstance(record, Element):
            return {"@type": "DefinedTerm", "inDefinedTermSet": self._list_url(self._catalogue.section_of(record))}
        if page.address == f"{self._locale}/":
            return {"@type": "WebSite", "inLanguage": self._locale, "publisher": self._site()}
        if page.list:
            return self._list(page.list)
        return {"@type": "WebPage", "inLanguage": self._locale}

    def _list(self, page: ListPage) -> Thing:
        """Of the terms of a glossary only their names, and where they stand: the meanings are on the page."""
        if page.name == GLOSSARY.name:
            terms = [
                {"@type": "DefinedTerm", "@id": f"#{term.id}", "name": term.title[self._locale]}
                for term in self._catalogue.all(Term)
            ]
            return {"@type": "DefinedTermSet", "inLanguage": self._locale, "hasDefinedTerm": terms}
        is_framework = page.template == "framework"
        return {"@type": "DefinedTermSet" if is_framework else "CollectionPage", "inLanguage": self._locale}

    def _programme(self, programme: Programme, page: Page) -> Thing:
        """A course, or a program with the course in it where it leads to a qualification or is made of others."""
        ahead = not programme.state.is_told_as_past
        cohorts = programme.cohorts if ahead else ()
        providers = [self._organisation(each) for each in leaders_today(self._catalogue, programme)]
        awarded = programme.accreditation[self._locale] if programme.accreditation else None
        course: Thing = {
            "@type": "Course",
            "inLanguage": list(programme.all_languages),
            "educationalLevel": self._titles(programme, "stages"),
            "timeRequired": _months(programme),
            "hasCourseInstance": [self._instance(each, programme) for each in cohorts],
        }
        if not awarded and not programme.credit and not programme.parts:
            return {**course, "provider": providers}
        return {
            "@type": "EducationalOccupationalProgram",
            "provider": providers,
            "timeToComplete": course.pop("timeRequired"),
            "educationalCredentialAwarded": awarded,
            "educationalProgramMode": WAYS[programme.mode] if programme.mode else None,
            "numberOfCredits": programme.credit.points if programme.credit else None,
            "hasCourse": {**course, "name": self._marked(page.title), "description": page.description},
        }

    def _instance(self, cohort: Cohort, programme: Programme) -> Thing:
        mode = cohort.mode or programme.mode
        return {
            "@type": "CourseInstance",
            "name": self._marked(cohort.label[self._locale]),
            "startDate": _date(cohort.starts),
            "endDate": _date(cohort.ends),
            "eventStatus": "https://schema.org/EventCancelled" if cohort.cancelled else None,
            "courseMode": WAYS[mode] if mode else None,
            "inLanguage": list(cohort.languages),
            "location": cohort.place[self._locale] if cohort.place else None,
            "offers": self._offer(cohort),
        }

    def _offer(self, cohort: Cohort) -> Thing | None:
        """From when and until when one can apply; None where nobody knows either, and of what does not take place."""
        if cohort.cancelled or not (cohort.opens or cohort.closes):
            return None
        return {
            "@type": "Offer",
            "availabilityStarts": _date(cohort.opens),
            "availabilityEnds": _date(cohort.closes),
            "availability": "https://schema.org/SoldOut" if cohort.is_full else None,
            "url": cohort.link,
        }

    def _resource(self, resource: Resource) -> Thing:
        reading = resource if isinstance(resource, Reading) else None
        publisher = {"@type": "Organization", "name": reading.publisher[self._locale]} if reading else None
        return {
            "@type": "LearningResource",
            "inLanguage": [edition.language for edition in resource.editions],
            "timeRequired": f"PT{resource.minutes}M" if resource.minutes else None,
            "educationalLevel": self._titles(resource, "stages"),
            "learningResourceType": self._catalogue.interface.label(
                "resource_kind", type_name(type(resource)), self._locale
            ),
            "publisher": publisher,
            "datePublished": str(reading.year) if reading and reading.year else None,
        }

    def _case_study(self, school: CaseStudy) -> Thing:
        about = {"@type": "School", "name": school.title[self._locale]}
        return {"@type": "Article", "inLanguage": self._locale, "about": about, "publisher": self._site()}

    def _trail(self, page: Page) -> Thing | None:
        """From the home page to this one; none on the home page itself."""
        if page.address == f"{self._locale}/" or not self._home:
            return None
        words = self._catalogue.interface
        steps = [(words.words["home"][self._locale], f"{self._locale}/")]
        above = page.list.parent if page.list else self._list_above(page)
        if above:
            steps.append((words.lists[above.name].title[self._locale], self._address_of(above)))
        items: list[Thing] = [
            {"@type": "ListItem", "position": number, "name": name, "item": self._url + address}
            for number, (name, address) in enumerate(steps, 1)
        ]
        items.append({"@type": "ListItem", "position": len(items) + 1, "name": page.title})
        return {"@type": "BreadcrumbList", "itemListElement": items}

    def _list_above(self, page: Page) -> ListPage | None:
        return self._catalogue.list_of(page.record) if page.record else page.section

    def _organisation(self, organisation: Organisation) -> Thing:
        links = organisation.links
        address = links.get(self._locale) or next(iter(links.values()), None)
        return {"@type": "Organization", "name": organisation.title[self._locale], "url": address}

    def _site(self) -> Thing:
        return {"@type": "Organization", "name": self._catalogue.settings.name[self._locale], "url": self._url}

    def _titles(self, record: Record, field: str) -> Sequence[str]:
        return [each.title[self._locale] for each in self._catalogue.named_by(record, field)]

    def _list_url(self, page: ListPage) -> str:
        return self._url + self._address_of(page)

    def _address_of(self, page: ListPage) -> str:
        return self._addresses.find(page.target, self._locale) or ""

    def _marked(self, title: str) -> str:
        """In a demonstration, that it is an example."""
        if not self._catalogue.is_demonstration:
            return title
        return f"{self._catalogue.interface.words['example'][self._locale]}: {title}"


def _months(programme: Programme) -> str | None:
    return f"P{programme.months}M" if programme.months else None


def _date(date: datetime.date | None) -> str | None:
    """A day, or a month where the day is not known (ISO 8601)."""
    return date.text if isinstance(date, Month) else str(date) if date else None


def _filled(value: object) -> object:
    """Without what is empty; of one value alone, no list."""
    if isinstance(value, Mapping):
        return dict(_filled_items(value))
    if isinstance(value, list):
        return [_filled(each) for each in value]
    return value


def _filled_items(thing: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for name, value in thing.items():
        if value not in (None, "", []):
            filled = _filled(value)
            alone = isinstance(filled, list) and len(filled) == 1 and name != "@graph"
            yield name, filled[0] if alone and isinstance(filled, list) else filled
