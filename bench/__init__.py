"""Measures of the build: how long it takes and what memory it needs as the records grow in number."""
