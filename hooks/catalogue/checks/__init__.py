"""Every problem at once, for editors."""
