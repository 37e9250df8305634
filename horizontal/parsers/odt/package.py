"""An OpenDocument text as its XML parts: from a zip package, or from one flat XML file."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass

from lxml import etree

from horizontal.errors import DamagedFile, EncryptedFile, TooLarge
from horizontal.parsers import limits
from horizontal.parsers.odt.names import Element, q
from horizontal.parsers.zip_safety import UNPACKING_FAULTS, open_zip

_SAVE_ANEW = "open it in LibreOffice and save it again"
_TOO_DEEP = etree.XPath("boolean(" + "/*" * (limits.MAX_NESTING + 1) + ")")
_LOCKED = ("manifest:encryption-data", "manifest:encrypted-key")


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """The parts of an OpenDocument text; a flat file is all of them at once."""

    content: Element
    styles: Element | None
    title: str | None


def open_document(data: bytes, path: str) -> OpenDocument:
    """The parts; raises EncryptedFile, DamagedFile or TooLarge."""
    if not data.startswith(b"PK"):
        root = _parse(data, path, "the XML")
        return OpenDocument(root, root, root.findtext(f".//{q('dc:title')}"))
    package = open_zip(data, path)
    names = set(package.namelist())
    if "META-INF/manifest.xml" in names:
        manifest = _part(package, "META-INF/manifest.xml", path)
        if manifest is not None and any(manifest.find(f".//{q(name)}") is not None for name in _LOCKED):
            raise EncryptedFile(path, "a password is needed to open it", "save it without the password")
    if "encrypted-package" in names:
        raise EncryptedFile(path, "a password is needed to open it", "save it without the password")
    content = _part(package, "content.xml", path) if "content.xml" in names else None
    if content is None:
        raise DamagedFile(path, "the package holds no text", _SAVE_ANEW)
    styles = _part(package, "styles.xml", path) if "styles.xml" in names else None
    meta = _part(package, "meta.xml", path) if "meta.xml" in names else None
    return OpenDocument(content, styles, None if meta is None else meta.findtext(f".//{q('dc:title')}"))


def _part(package: zipfile.ZipFile, name: str, path: str) -> Element | None:
    try:
        xml = package.read(name)
    except UNPACKING_FAULTS as fault:
        raise DamagedFile(path, f"{name} inside it cannot be unpacked", "ask for the file again") from fault
    return _parse(xml, path, f"{name} inside it") if xml.strip() else None


def _parse(xml: bytes, path: str, what: str) -> Element:
    """XML as a tree, with no entity resolved and nothing outside it fetched."""
    if len(xml) > limits.MAX_XML_BYTES or xml.count(b"<") > 2 * limits.MAX_ELEMENTS:
        raise TooLarge(path, f"{what} holds more than {limits.MAX_ELEMENTS:,} elements", "split it")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        if "Excessive depth" in str(fault):
            raise _too_deep(path) from fault
        raise DamagedFile(path, f"{what} breaks off or contradicts itself", _SAVE_ANEW) from fault
    if root.getroottree().docinfo.internalDTD is not None and b"<!ENTITY" in xml:
        raise DamagedFile(path, f"{what} declares entities, as no writer of texts does", "do not trust it")
    if _TOO_DEEP(root):
        raise _too_deep(path)
    return root


def _too_deep(path: str) -> TooLarge:
    return TooLarge(path, f"elements nested more than {limits.MAX_NESTING} deep", _SAVE_ANEW)
