"""What the catalogue says, on a day."""
