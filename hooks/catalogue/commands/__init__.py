"""What the command line can do: a module for each command, of which only the one that is called is imported.

Its docstring is the help of the command. It has `add_options(parser)`, and `run(options)`, which gives 0 when all is
well and 1 when there are problems.
"""
