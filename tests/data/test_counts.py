"""What the site counts, in its own words."""

import yaml

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.frameworks import Framework
from catalogue.reading.engine_words import engine_interface
from tests.texts.counting import is_counted_right


def test_a_counted_noun_has_the_welsh_forms_of_one_gender(catalogue: Catalogue) -> None:
    """A plural behind "o" is right too: 3 o ddisgyblion."""
    engine = engine_interface().counts
    own = {f"counts.{key}": noun for key, noun in catalogue.interface.counts.items() if noun != engine[key]}
    own |= {f"{framework.id}, counted": framework.counted for framework in catalogue.all(Framework)}

    wrong = {name: noun[Locale.CY].model_dump() for name, noun in own.items() if not is_counted_right(noun)}

    assert wrong == {}, f"after 1 a feminine noun is soft, after 2 every noun; see\n{yaml.safe_dump(wrong)}"
