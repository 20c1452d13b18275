"""Drawings made of data: where their lines and marks stand. Templates draw them, style colours them."""
