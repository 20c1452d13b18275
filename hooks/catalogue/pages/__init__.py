"""HTML of pages."""
