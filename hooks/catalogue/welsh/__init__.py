"""What is true of Welsh words, whatever a site is about: nothing here knows the catalogue."""
