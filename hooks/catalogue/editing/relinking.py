"""Links by the names of what they lead to: where they stand, and how they lead elsewhere."""

import re
from collections.abc import Iterator, Mapping

from catalogue.editing.site_files import SiteFiles, Spot
from catalogue.editing.splices import CannotEdit, Edit, apply_edits
from catalogue.editing.yaml_changes import Change, Set
from catalogue.editing.yaml_nodes import SCALAR, Node
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import FieldPath
from catalogue.model.frameworks import Framework
from catalogue.model.markdown import CITE
from catalogue.model.prose import ProsePage
from catalogue.model.records import Record, Resource

LINK = re.compile(r"(?:\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)(?P<target>[^\s)<>]+)", re.MULTILINE)


def targets_of(catalogue: Catalogue, record: Record) -> dict[str, str]:
    """Everything that links can call a record, each with what it is called with {} in the place of the id."""
    kind = record.kind_of
    patterns = [f"{kind.name}:{{}}"]
    if not (isinstance(record, Framework) or kind.has_pages) or kind.has_anchor:
        lists = {each.name for each in (catalogue.list_of(record), catalogue.section_of(record))}
        patterns += [f"list:{name}#{{}}" for name in sorted(lists)]
    if isinstance(record, Resource):
        patterns.append(f"{CITE}:{{}}")
    if isinstance(record, Framework):
        patterns.append("list:{}")
    if kind.has_prose:
        patterns.append(f"page:{kind.prose_folder}{{}}")
    return {pattern.format(record.id): pattern for pattern in patterns}


def renamed_targets(catalogue: Catalogue, record: Record, new: str) -> dict[str, str]:
    """What links call a record, and what they call the one with another id of its kind."""
    return {target: pattern.format(new) for target, pattern in targets_of(catalogue, record).items()}


def follow(target: str, renamed: Mapping[str, str]) -> str:
    """The new target, also for one that leads to a place there; the same where nothing was renamed."""
    if target in renamed:
        return renamed[target]
    name, hash_sign, place = target.partition("#")
    return f"{renamed[name]}{hash_sign}{place}" if name in renamed else target


def relink(site: SiteFiles, renamed: Mapping[str, str]) -> None:
    """Gives every link and every field that holds a target its new one."""
    for file in site.yaml_files():
        _relink_records(site, file, renamed)
    pages = {page.file: page for page in site.catalogue.prose}
    for file in site.pages():
        text = site.workspace.text(file)
        edits = [edit for edit, _ in _links_in_prose(text, pages.get(file), renamed)]
        if edits:
            site.workspace.write(file, apply_edits(text, edits))


def find_links(site: SiteFiles, renamed: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Where links or fields lead to any of these: file and line."""
    for file in site.yaml_files():
        text = site.workspace.text(file)
        if not any(target in text for target in renamed):
            continue
        document = site.document(file)
        for path in _fields_that_lead(document.root, (), renamed):
            yield file, site.line_of(Spot(file, path))
        yield from ((file, text.count("\n", 0, found.start()) + 1) for found in _links_to(text, renamed))
    pages = {page.file: page for page in site.catalogue.prose}
    for file in site.pages():
        for _, line in _links_in_prose(site.workspace.text(file), pages.get(file), renamed):
            yield file, line


def _relink_records(site: SiteFiles, file: str, renamed: Mapping[str, str]) -> None:
    text = site.workspace.text(file)
    if not any(target in text for target in renamed):
        return
    document = site.document(file)
    changes: list[Change] = []
    for path in _fields_that_lead(document.root, (), renamed):
        changes.append(Set(path, follow(document.find(path).value, renamed)))
    if changes:
        site.change(file, changes)
        text = site.workspace.text(file)
    edits = [Edit(*found.span("target"), follow(found["target"], renamed)) for found in _links_to(text, renamed)]
    if edits:
        site.workspace.write(file, apply_edits(text, edits))


def _fields_that_lead(node: Node, path: FieldPath, renamed: Mapping[str, str]) -> Iterator[FieldPath]:
    """Values that are a target and nothing else, such as what a redirect leads to."""
    if node.kind == SCALAR:
        if follow(node.value, renamed) != node.value:
            yield path
        return
    for number, entry in enumerate(node.entries):
        yield from _fields_that_lead(entry.value, (*path, entry.name if entry.key else number), renamed)


def _links_to(text: str, renamed: Mapping[str, str]) -> Iterator[re.Match[str]]:
    return (found for found in LINK.finditer(text) if follow(found["target"], renamed) != found["target"])


def _links_in_prose(text: str, page: ProsePage | None, renamed: Mapping[str, str]) -> Iterator[tuple[Edit, int]]:
    """Links of a page: what stands in code is none. The line counts from 1."""
    found = list(_links_to(text, renamed))
    links = [link for link in page.links if follow(link.target, renamed) != link.target] if page else []
    lines = {link.line for link in links}
    for match in found:
        line = text.count("\n", 0, match.start("target")) + 1
        if len(found) == len(links) or line in lines:
            yield Edit(*match.span("target"), follow(match["target"], renamed)), line
        elif page is None:
            raise CannotEdit(f"a link to {match['target']} stands in a page that was not read; mend that first")
