"""The model of a pathway and its pages in two equal languages; knows nothing of MkDocs."""

import os

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # other packages change nothing here, nor are looked for
