"""A PDF as paragraphs in reading order."""

from __future__ import annotations

import re

import pypdfium2
import pypdfium2.raw as pdfium

from horizontal.errors import DamagedFile, EmptyFile, EncryptedFile, ScannedFile, TooLarge
from horizontal.parsers import limits
from horizontal.parsers.ocr.pages import with_scans_read
from horizontal.parsers.pdf.flow import flow_of
from horizontal.parsers.pdf.pages import Page, PageReader
from horizontal.parsers.pdf.report import Extras, unread_of, what_reads_scans
from horizontal.parsers.reading import Reading
from horizontal.parsers.uncollected import uncollected

_MARK = b"%PDF-"
_HEADER_WITHIN = 8192
_FILE_NAME = re.compile(r"\.\w{2,4}$|microsoft|untitled|_", re.IGNORECASE)


@uncollected
def read_pdf(data: bytes, path: str) -> Reading:
    """The PDF's paragraphs in reading order, each distinct running head and foot once at the end.

    Raises EncryptedFile, ScannedFile, EmptyFile, DamagedFile or TooLarge where it cannot be read.
    """
    data = _from_mark(data)
    document = _open(data, path)
    try:
        _check_size(document, path)
        reader = PageReader(document, path)
        pages = with_scans_read(document, reader.read_all(), path)
        stated = _stated_title(document)
        extras = Extras(
            document.count_attachments(),
            document.get_formtype() in (pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND),
        )
    finally:
        document.close()
    _check_words(pages, path)
    flow = flow_of(pages)
    unread = unread_of(pages, flow, extras)
    if not flow.paragraphs:
        what = "; ".join(("no words to read", *(note.what for note in unread)))
        raise EmptyFile(path, what, "check that it is the right file")
    return Reading(flow.paragraphs, flow.title or stated, len(pages), unread)


def _from_mark(data: bytes) -> bytes:
    """The file from its mark on: some programs write other bytes before it."""
    at = data.find(_MARK, 0, _HEADER_WITHIN)
    return data[at:] if at > 0 else data


def _open(data: bytes, path: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        if fault.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise EncryptedFile(
                path, "a password is needed to open it", "save a copy without a password"
            ) from None
        if fault.err_code == pdfium.FPDF_ERR_SECURITY:
            raise EncryptedFile(
                path, "it is encrypted in a way that is not read", "save a copy without it"
            ) from None
        raise DamagedFile(
            path, "it does not open as a PDF", "save it again from the program that made it"
        ) from None


def _stated_title(document: pypdfium2.PdfDocument) -> str | None:
    """The title that the file states for itself; None where that is only the name of a file."""
    try:
        title = " ".join(str(document.get_metadata_value("Title")).split())
    except UnicodeDecodeError:
        return None
    return title if len(title.split()) > 1 and not _FILE_NAME.search(title) else None


def _check_size(document: pypdfium2.PdfDocument, path: str) -> None:
    count = len(document)
    most = limits.current().pages
    if count > most:
        raise TooLarge(
            path, f"{count:,} pages, more than {most:,}", "split it, or allow more with --max-pages"
        )
    for index in range(count):
        try:
            longer = max(document.get_page_size(index))
        except pypdfium2.PdfiumError:
            continue
        if longer > limits.MAX_PAGE_POINTS:
            what = f"page {index + 1} is {longer:,.0f} points long, more than {limits.MAX_PAGE_POINTS:,.0f}"
            raise TooLarge(path, what, "print it to ordinary pages and read that")


def _check_words(pages: list[Page], path: str) -> None:
    if any(page.words for page in pages):
        return
    if not any(page.opened for page in pages):
        raise DamagedFile(path, "none of its pages opens", "save it again from the program that made it")
    if any(page.pictures for page in pages):
        on = "its only page" if len(pages) == 1 else f"any of its {len(pages)} pages"
        raise ScannedFile(path, f"no text on {on} (a scan?)", what_reads_scans())
    raise EmptyFile(path, "it holds no words", "check that it is the right file")
