"""A Word file as a package: its parts, and how they point to one another."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from docx.opc.pkgreader import PackageReader
from lxml import etree

from horizontal.errors import DamagedFile, EncryptedFile, TooLarge, UnknownFormat, UnreadableFile
from horizontal.parsers import limits
from horizontal.parsers.word.names import Element, in_usual_names
from horizontal.parsers.zip_safety import UNPACKING_FAULTS, open_zip

_Pointer: TypeAlias = tuple[str, str, str, str]
"""Source, id, type and target; the target is empty where it lies outside the package."""
_TOO_DEEP = etree.XPath("boolean(" + "/*" * (limits.MAX_NESTING + 1) + ")")
_LOCKED = 0x1


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
    lost: tuple[str, ...] = ()
    """XML parts that cannot be unpacked."""

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
    if len(xml) > limits.MAX_XML_BYTES or _tags(xml) > limits.MAX_ELEMENTS:
        what = f"{part.lstrip('/')} inside it holds more than {limits.MAX_ELEMENTS:,} elements"
        raise TooLarge(path, what, "split it into smaller files")
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


def _tags(xml: bytes) -> int:
    """About how many elements there are, told without parsing: closing tags do not count."""
    return xml.count(b"<") - xml.count(b"</")


def open_word_package(data: bytes, path: str) -> WordPackage:
    """The package of a .docx, .docm, .dotx or .dotm file; nothing in it is run."""
    directory = open_zip(data, path)
    lost: tuple[str, ...] = ()
    try:
        parts, found = _by_python_docx(data)
        relations = _by_source(found)
        main = _main_part(parts, relations)
    except Exception:  # python-docx refuses some packages that Word opens, in many ways
        main = None
    if main is None:
        parts, lost = _unpack(directory, path)
        relations = _by_source(
            pointer for name, blob in parts.items() for pointer in _pointers(name, blob, path)
        )
        main = _main_part(parts, relations)
    if main is None:
        raise _no_document(parts, path)
    return WordPackage(path, parts, relations, main, lost)


def _by_python_docx(data: bytes) -> tuple[dict[str, bytes], list[_Pointer]]:
    reader = PackageReader.from_file(io.BytesIO(data))  # type: ignore[no-untyped-call]
    parts = {str(name): blob for name, _, _, blob in reader.iter_sparts()}
    found = [
        (str(source), link.rId, link.reltype, "" if link.is_external else str(link.target_partname))
        for source, link in reader.iter_srels()
    ]
    return parts, found


def _by_source(pointers: Iterable[_Pointer]) -> dict[str, dict[str, Relation]]:
    relations: dict[str, dict[str, Relation]] = {}
    for source, identity, kind, target in pointers:
        relations.setdefault(source, {})[identity] = Relation(kind.rpartition("/")[2], target)
    return relations


def _main_part(parts: dict[str, bytes], relations: dict[str, dict[str, Relation]]) -> str | None:
    for relation in relations.get("/", {}).values():
        if relation.kind == "officeDocument" and relation.target in parts:
            return relation.target
    return "/word/document.xml" if "/word/document.xml" in parts else None


def _no_document(parts: dict[str, bytes], path: str) -> UnreadableFile:
    if any(name.startswith(("/xl/", "/ppt/")) for name in parts):
        return UnknownFormat(path, "an Office file, but not a Word document", "save the text as .docx")
    return DamagedFile(path, "the package holds no Word document", "open it in Word and save it again")


def _unpack(directory: zipfile.ZipFile, path: str) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """All parts, read without python-docx, and the names of those that cannot be unpacked."""
    parts: dict[str, bytes] = {}
    lost: list[str] = []
    for entry in directory.infolist():
        name = entry.filename.replace("\\", "/").lstrip("/")
        if entry.flag_bits & _LOCKED:
            raise EncryptedFile(path, "a password is needed to unpack it", "save it without the password")
        try:
            parts["/" + name] = directory.read(entry)
        except UNPACKING_FAULTS as fault:
            if name == "word/document.xml":
                what = "its text breaks off or cannot be unpacked"
                raise DamagedFile(path, what, "ask for the file again") from fault
            if name.endswith(".xml"):
                lost.append(name)
    return parts, tuple(lost)


def _pointers(name: str, blob: bytes, path: str) -> Iterator[_Pointer]:
    """What a part of pointers holds: source, id, type and target of each; nothing for other parts."""
    folder, _, leaf = name.rpartition("/")
    if not (leaf.endswith(".rels") and folder.endswith("_rels")):
        return
    folder, leaf = folder.removesuffix("_rels"), leaf.removesuffix(".rels")
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
