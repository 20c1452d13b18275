"""What templates see: `page` and `site`, and the filters."""
