"""Walks a published site as a stranger does, and says what is not as it should be."""
