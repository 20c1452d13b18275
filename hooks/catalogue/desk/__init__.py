"""The editor's desk: pages at 127.0.0.1 on which one changes records, each change in place.

Its forms are made from the model, its problems are those of the check, and it writes by the room `editing`.
"""
