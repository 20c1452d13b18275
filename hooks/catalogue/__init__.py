"""The model of a pathway and its pages in two equal languages; knows nothing of MkDocs."""
