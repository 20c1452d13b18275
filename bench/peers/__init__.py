"""Other generators that make the pages of our bench project from the same records: see README.md."""
