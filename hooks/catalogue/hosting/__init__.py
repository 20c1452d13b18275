"""What hosts of files are told: one policy, and a module for each host."""
