"""What pages and cards of programmes say first: for whom, and where one applies."""

from catalogue.languages.pairs import Pair
from catalogue.model.entries import Term
from catalogue.model.records import Programme
from catalogue.pages.views.records import RecordsView
from catalogue.queries.inline import first_sentence
from catalogue.queries.today import WayOut


class ProgrammesView(RecordsView):
    """The answers of a programme, beside what all records have."""

    def for_whom(self, programme: Programme) -> tuple[Pair[str], Pair[str]]:
        """For whom it is: the first sentence, and what follows it, which may be empty."""
        said = Pair.of(lambda locale: first_sentence(programme.audience[locale]))
        return Pair.of(lambda locale: said[locale][0]), Pair.of(lambda locale: said[locale][1])

    def place_of(self, way: WayOut) -> str:
        """Where a link leads, in a word: the name that the glossary has for the site, else its host."""
        host = way.host.removeprefix("www.")
        term = self._catalogue.find(Term, host.partition(".")[0])
        return term.title[self.locale] if term else host
