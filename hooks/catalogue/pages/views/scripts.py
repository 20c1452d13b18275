"""How pages load style and scripts."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup, escape

EVERYWHERE = "page"
"""The script that every page with a header loads."""
Styles = dict[str, None]
"""Names of styles of features, each once, in the order in which a page asked for them."""


@dataclass(frozen=True)
class Scripts:
    """Where style and scripts are published, and what each script imports at once, and what that imports."""

    folder: str = "assets/"
    """From the root of the site, with a slash at its end."""
    imports: Mapping[str, Collection[str]] = field(default_factory=dict)
    """By the path of the script in the folder."""

    def load(self, root: str, name: str) -> Markup:
        """Loads a script and, at the same time, all that it imports; `root` is the way up to the root of the site."""
        script = f"{name}.js"
        here = escape(root + self.folder)
        known = {f"{EVERYWHERE}.js", *self.imports.get(f"{EVERYWHERE}.js", ())} if name != EVERYWHERE else ()
        needed = [each for each in self.imports.get(script, ()) if each not in known]
        links = "".join(f'<link rel="modulepreload" href="{here}{each}">\n' for each in needed)
        return Markup(f'{links}<script type="module" src="{here}{script}"></script>')

    def load_styles(self, root: str, styles: Styles) -> Markup:
        """Loads the style of features, from the head: in a body, each would wait for the one before it."""
        here = escape(root + self.folder)
        return Markup("\n".join(f'<link rel="stylesheet" href="{here}{name}.css">' for name in styles))

    def load_alone(self, root: str, name: str) -> Markup:
        """The same on a page without a header, whose only script it is."""
        return Scripts(self.folder, {f"{name}.js": self.imports.get(f"{name}.js", ())}).load(root, name)


NOT_PUBLISHED = Scripts()
"""Those of a site that is not built for a host."""
