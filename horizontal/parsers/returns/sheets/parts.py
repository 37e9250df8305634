"""The XML parts of a workbook: unpacked within the bounds, with no entity resolved and nothing fetched."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

from horizontal.errors import DamagedFile, TooLarge
from horizontal.parsers import limits
from horizontal.parsers.zip_safety import UNPACKING_FAULTS

Element: TypeAlias = etree._Element

_SAVE_ANEW = "open it in a spreadsheet and save it again"


def read_part(package: zipfile.ZipFile, name: str, path: str) -> bytes:
    """A part, unpacked."""
    try:
        return package.read(name)
    except UNPACKING_FAULTS as fault:
        raise DamagedFile(path, "a part of it cannot be unpacked", "ask for the file again") from fault


def parse_xml(xml: bytes, path: str, name: str) -> Element:
    """A part as a tree; raises DamagedFile or TooLarge."""
    if len(xml) > limits.MAX_XML_BYTES or xml.count(b"<") > 2 * limits.MAX_ELEMENTS:
        raise TooLarge(
            path, f"{name} inside it is larger than any return is", "send the sheet of the return alone"
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise DamagedFile(path, f"{name} inside it breaks off or contradicts itself", _SAVE_ANEW) from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise DamagedFile(path, f"{name} inside it declares a document type", "do not trust it")
    return root


def children(element: Element, name: str) -> Iterator[Element]:
    """The children of this local name, in whatever namespace."""
    return element.iterchildren(f"{{*}}{name}")


def attribute(element: Element, name: str) -> str | None:
    """An attribute by its local name: some are in a namespace, and there are two families of those."""
    for key, value in element.attrib.items():
        if etree.QName(str(key)).localname == name and str(key) != name:
            return str(value)
    return element.get(name)


def words_of(entry: Element) -> str:
    """The words of a string with its runs, without the reading aids over Japanese."""
    return "".join(
        node.text or ""
        for node in entry.iter("{*}t")
        if not any(etree.QName(above).localname == "rPh" for above in node.iterancestors())
    )
