"""A Word file as a package: its parts, and how they point to one another."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from docx.opc.pkgreader import PackageReader
from lxml import etree

from horizontal.errors import DamagedFile, TooLarge, UnknownFormat
from horizontal.parsers import limits
from horizontal.parsers.word_names import Element, in_usual_names
from horizontal.parsers.zip_safety import open_zip

_TOO_DEEP = etree.XPath("boolean(" + "/*" * (limits.MAX_NESTING + 1) + ")")
_UNZIPPING = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Relation:
    """A pointer from one part to another; `kind` is the last word of its type, such as "footnotes"."""

    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class WordPackage:
    """The parts of a Word file by name, and the pointers of each part by their ids."""

    path: str
    parts: dict[str, bytes]
    relations: dict[str, dict[str, Relation]]
    main: str

    def first(self, kind: str) -> str | None:
        """The name of the first part of this kind that the main part points to."""
        return next((r.target for r in self.related(kind) if r.target in self.parts), None)

    def related(self, kind: str) -> Iterator[Relation]:
        """The main part's pointers of this kind."""
        return (relation for relation in self.relations.get(self.main, {}).values() if relation.kind == kind)

    def root(self, part: str) -> Element:
        """The part as a tree, with no entity resolved; raises DamagedFile or TooLarge."""
        return parse_part(self.parts[part], self.path, part)


def parse_part(xml: bytes, path: str, part: str) -> Element:
    """An XML part as a tree, in the usual namespaces, without comments; nothing outside it is fetched."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(in_usual_names(xml), parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        if "Excessive depth" in str(fault):
            raise _too_deep(path) from fault
        what = f"{part.lstrip('/')} inside it breaks off or contradicts itself"
        raise DamagedFile(path, what, "open it in Word and save it again") from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise DamagedFile(
            path,
            f"{part.lstrip('/')} inside it declares a document type, as Word never does",
            "do not trust it",
        )
    if _TOO_DEEP(root):
        raise _too_deep(path)
    return root


def open_word_package(data: bytes, path: str) -> WordPackage:
    """The package of a .docx, .docm, .dotx or .dotm file; nothing in it is run."""
    directory = open_zip(data, path)
    try:
        reader = PackageReader.from_file(io.BytesIO(data))  # type: ignore[no-untyped-call]
        parts = {str(name): blob for name, _, _, blob in reader.iter_sparts()}
        found = [
            (str(source), link.rId, link.reltype, "" if link.is_external else str(link.target_partname))
            for source, link in reader.iter_srels()
        ]
    except Exception:  # python-docx refuses some packages that Word opens, in many ways
        parts, found = _read_plainly(directory, path)
    relations: dict[str, dict[str, Relation]] = {}
    for source, identity, kind, target in found:
        relations.setdefault(source, {})[identity] = Relation(kind.rpartition("/")[2], target)
    return WordPackage(path, parts, relations, _main_part(parts, relations, path))


def _main_part(parts: dict[str, bytes], relations: dict[str, dict[str, Relation]], path: str) -> str:
    for relation in relations.get("/", {}).values():
        if relation.kind == "officeDocument" and relation.target in parts:
            return relation.target
    if "/word/document.xml" in parts:
        return "/word/document.xml"
    if any(name.startswith(("/xl/", "/ppt/")) for name in parts):
        raise UnknownFormat(path, "an Office file, but not a Word document", "save the text as .docx")
    raise DamagedFile(path, "the package holds no Word document", "open it in Word and save it again")


def _read_plainly(
    directory: zipfile.ZipFile, path: str
) -> tuple[dict[str, bytes], list[tuple[str, str, str, str]]]:
    """Parts and pointers read without python-docx; a part that cannot be unpacked is left out."""
    parts: dict[str, bytes] = {}
    for entry in directory.infolist():
        if entry.flag_bits & 0x1:
            continue
        try:
            parts["/" + entry.filename.replace("\\", "/").lstrip("/")] = directory.read(entry)
        except _UNZIPPING:
            continue
    found: list[tuple[str, str, str, str]] = []
    for name, blob in parts.items():
        folder, _, leaf = name.rpartition("/")
        if leaf.endswith(".rels") and folder.endswith("_rels"):
            found += _pointers(blob, folder.removesuffix("_rels"), leaf.removesuffix(".rels"), path)
    return parts, found


def _pointers(blob: bytes, folder: str, leaf: str, path: str) -> Iterator[tuple[str, str, str, str]]:
    try:
        root = parse_part(blob, path, leaf)
    except (DamagedFile, TooLarge):
        return
    for link in root:
        target = link.get("Target", "")
        if link.get("TargetMode") == "External":
            target = ""
        elif target:
            target = posixpath.normpath(posixpath.join(folder, target.replace("\\", "/")))
        yield folder + leaf, link.get("Id", ""), link.get("Type", ""), target


def _too_deep(path: str) -> TooLarge:
    return TooLarge(path, f"elements nested more than {limits.MAX_NESTING} deep", "save it again from Word")
