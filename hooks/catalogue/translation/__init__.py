"""Texts out to a translator and back: what goes into a file, its formats, and what is checked when it comes back."""
