"""Access of the built site: every page, and pages in the states that a reader brings them into, in every condition."""
