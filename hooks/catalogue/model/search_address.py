"""How the search is asked by an address."""

PARAMETER = "q"
"""The parameter that holds what a reader looks for; the fields in which one types it have the same name."""
DESCRIPTION = "opensearch.osdx"
"""The file in the folder of a language that tells browsers so."""
