"""What pages and cards of programmes say first: for whom, until when, and where one applies."""

import datetime

from catalogue.languages.pairs import Pair
from catalogue.model.parts import Cohort
from catalogue.model.records import Programme
from catalogue.pages.views.records import RecordsView
from catalogue.queries.inline import first_sentence
from catalogue.queries.offer import ahead_until
from catalogue.queries.today import WayOut
from catalogue.queries.ways import place_of, way_words


class ProgrammesView(RecordsView):
    """The answers of a programme, beside what all records have."""

    def for_whom(self, programme: Programme) -> tuple[Pair[str], Pair[str]]:
        """For whom it is: the first sentence, and what follows it, which may be empty."""
        said = Pair.of(lambda locale: first_sentence(programme.audience[locale]))
        return Pair.of(lambda locale: said[locale][0]), Pair.of(lambda locale: said[locale][1])

    def ahead_until(self, *cohorts: Cohort) -> datetime.date | None:
        """The last day on which something of these is still to come, for the script; None where no day is the last."""
        days = [ahead_until(each) for each in cohorts]
        return None if None in days else max(filter(None, days))

    def place_of(self, way: WayOut) -> str:
        """Where a link leads, in a word: the name that the glossary has for the site, else its host."""
        return place_of(self._catalogue, way, self)

    def way_words(self, programme: Programme, way: WayOut) -> str:
        """What the first link that leaves is for."""
        return way_words(self._catalogue, programme, way, self)
