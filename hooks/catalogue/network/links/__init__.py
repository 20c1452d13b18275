"""Asks each address elsewhere that data and prose lead to, and remembers what came back."""
