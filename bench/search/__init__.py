"""How well and how fast the search finds, by terms of the field in all their forms."""
