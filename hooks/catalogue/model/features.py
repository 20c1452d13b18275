"""What a site can do without: each feature stands in `features` of site.yaml, or nothing of it is there."""

from collections.abc import Mapping
from enum import StrEnum


class Feature(StrEnum):
    """A part of a site that can be left out, with its files, its pages, every link to them and its scripts."""

    FRAMEWORKS = "frameworks"
    GUIDANCE = "guidance"
    GLOSSARY = "glossary"
    QUANTITIES = "quantities"
    MILESTONES = "milestones"
    NEWS = "news"
    CASE_STUDIES = "case-studies"
    AVERAGES = "averages"
    NEXT_STEP = "next-step"
    SELF_REVIEW = "self-review"
    JOURNAL = "journal"
    BOOKLETS = "booklets"


NEEDS: Mapping[Feature, Feature] = {
    Feature.QUANTITIES: Feature.GLOSSARY,
    Feature.AVERAGES: Feature.CASE_STUDIES,
    Feature.SELF_REVIEW: Feature.FRAMEWORKS,
}
"""What stands on the pages of another feature, or is about its records."""
