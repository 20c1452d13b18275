"""What the templates of the journal, the self-review and the booklets ask for, in one language, as on one day."""

import datetime
from functools import partial
from typing import Any

from catalogue.languages.formats import decimal, month_name
from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.self_review import STEPS, Area
from catalogue.queries.journal import prompts
from catalogue.queries.offer import find_offer
from catalogue.queries.serving_areas import find_serving


def planning_functions(catalogue: Catalogue, locale: Locale, day: datetime.date) -> dict[str, Any]:
    """Names in templates and what they stand for."""
    words = catalogue.interface.words

    def progress_phrases(number: int, key: str) -> list[str]:
        """How much of a number is done, from nothing to all of it, for scripts."""
        return [words[key][locale].format(n=done, of=number) for done in range(number + 1)]

    def score_phrases(area: Area) -> dict[int, str]:
        """The average by the sum of points, for scripts."""
        scores = catalogue.self_review.scores(area)
        return {points: words["score_of"][locale].format(n=decimal(each, locale), of=STEPS) for points, each in scores}

    return {
        "today": day,
        "months": [month_name(month, locale) for month in range(1, 13)],
        "offer": partial(find_offer, catalogue, day),
        "prompts": lambda resource: prompts(resource, catalogue.interface),
        "progress_phrases": progress_phrases,
        "score_phrases": score_phrases,
        "serving": partial(find_serving, catalogue),
    }
