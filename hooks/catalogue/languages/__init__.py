"""Two languages, whatever a site is about: nothing here knows the site."""
