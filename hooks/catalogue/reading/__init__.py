"""Bytes to records and prose, with the position of everything."""
