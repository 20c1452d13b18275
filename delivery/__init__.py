"""From a commit to a host: what the workflows call by make, and nothing of what a site is."""
