"""Builds aside, writes, inspects and swaps."""
