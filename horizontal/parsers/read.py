"""The door of the parsers: a file becomes a contract."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar, cast

from horizontal.contract import Block, BlockKind, Contract, Unread
from horizontal.errors import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    FileNotReachable,
    HorizontalError,
    ScannedFile,
    TooLarge,
    UnknownFormat,
)
from horizontal.parsers.bundle.archive import open_archive
from horizontal.parsers.bundle.bundle import Budget, Bundle
from horizontal.parsers.bundle.copies import without_copies
from horizontal.parsers.bundle.document import Document
from horizontal.parsers.bundle.folder import open_folder
from horizontal.parsers.bundle.message import open_message
from horizontal.parsers.bundle.outlook_message import open_outlook
from horizontal.parsers.bundle.parts import gather, in_order
from horizontal.parsers.in_time import in_time, is_left_behind
from horizontal.parsers.kind import Kind, Told, tell_kind
from horizontal.parsers.language import mark_welsh, welsh_unread
from horizontal.parsers.limits import Limits, current, is_alone, megabytes, no_memory, within
from horizontal.parsers.outline.make_outline import outline
from horizontal.parsers.pdf.doubts import is_doubtful
from horizontal.parsers.reading import Reading
from horizontal.parsers.uncollected import uncollected
from horizontal.parsers.worker import NeedsOwnProcess, read_in_worker

FORMATS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.PDF: "pdf.read_pdf.read_pdf",
        Kind.DOCX: "word.read_docx.read_docx",
        Kind.ODT: "odt.read_odt.read_odt",
        Kind.DOC: "old_word.read_doc",
        Kind.RTF: "old_word.read_rtf",
        Kind.HTML: "html.read_html.read_html",
        Kind.TEXT: "text.read_text",
        Kind.SCAN: "picture.read_picture",
    }
)
"""The formats that are read: a new one is one module, one line here and one in `kind.py`.

Each is loaded when it is first asked for: who reads a Word file need not wait for the libraries of PDF.
"""

BUNDLES: Mapping[Kind, Callable[[bytes, str, Budget], Bundle]] = MappingProxyType(
    {Kind.ZIP: open_archive, Kind.MESSAGE: open_message, Kind.OUTLOOK: open_outlook}
)
"""What holds files of other formats; a folder does too."""

_Result = TypeVar("_Result")
_ASK_AGAIN = "ask for the file again, or save it anew"
_LONGEST_TITLE = 200
_TITLE_WITHIN = 12


@uncollected
def read_contract(path: str | os.PathLike[str], *, limits: Limits | None = None) -> Contract:
    """The contract in the file; raises an `UnreadableFile` where it has no words to read.

    A folder, an archive or a message is one contract in parts. What was read only in part is named in `unread`.
    The limit of memory is kept where the file is read in a process of its own: by `read_in_worker`, and for a PDF
    that looks as if it might need one.
    """
    where, bounds = os.fspath(path), limits or current()
    if is_left_behind():
        return read_in_worker(where, limits=bounds)
    try:
        with within(bounds):
            return in_time(lambda: _contract(where), where, bounds.seconds)
    except NeedsOwnProcess:
        return read_in_worker(where, limits=bounds)


def _contract(where: str) -> Contract:
    if _is_folder(where):
        budget = Budget(where)
        bundle = open_folder(where, budget)
        return _in_parts(bundle, where, _digest(bundle), budget)
    return contract_of(_load(where), where)


def contract_of(data: bytes, where: str) -> Contract:
    """The contract in the bytes of a file; raises an `UnreadableFile`, or NeedsOwnProcess."""
    budget = Budget(where)
    digest = hashlib.sha256(data).hexdigest()
    opened = _open(data, where, budget)
    if isinstance(opened, Bundle):
        return _in_parts(opened, where, digest, budget)
    return _made_of(where, digest, (opened,), opened.unread)


def _in_parts(bundle: Bundle, where: str, digest: str, budget: Budget) -> Contract:
    gathered = gather(bundle, where, lambda data, name: _open(data, name, budget))
    known, doubles = without_copies(gathered.documents)
    documents = in_order(known)
    unread = (*gathered.unread, *doubles, *(note for document in documents for note in document.unread))
    return _made_of(where, digest, documents, unread)


def _made_of(where: str, digest: str, documents: Sequence[Document], unread: tuple[Unread, ...]) -> Contract:
    pages = [document.page_count for document in documents]
    blocks = mark_welsh([block for document in documents for block in document.blocks])
    return Contract(
        path=where,
        sha256=digest,
        title=documents[0].title,
        page_count=None if None in pages else sum(page or 0 for page in pages),
        blocks=blocks,
        unread=(*unread, *welsh_unread(blocks, where)),
    )


def _open(data: bytes, where: str, budget: Budget) -> Document | Bundle:
    """The document in the bytes, or the files that they hold."""
    told = _guarded(lambda: tell_kind(data), where)
    if told.kind in BUNDLES:
        open_bundle = BUNDLES[told.kind]
        return _guarded(lambda: open_bundle(data, where, budget), where)
    if told.kind not in FORMATS:
        raise _refusal(where, told)
    if not is_alone() and _is_best_alone(told.kind, data):
        raise NeedsOwnProcess
    reading = _guarded(lambda: reader_of(told.kind)(data, where), where)
    blocks = _outlined(reading, where)
    if not any(block.text.strip() for block in blocks):
        raise EmptyFile(where, "no words in it", "check that this is the right file")
    return Document(where, blocks, reading.title or _first_title(blocks), reading.page_count, reading.unread)


def reader_of(kind: Kind) -> Callable[[bytes, str], Reading]:
    """What reads files of this kind."""
    module, _, name = FORMATS[kind].rpartition(".")
    return cast(Callable[[bytes, str], Reading], getattr(import_module(f"horizontal.parsers.{module}"), name))


def _is_best_alone(kind: Kind, data: bytes) -> bool:
    """Whether to read it in a process of its own: for fear of it, or since OCR must end with its reader."""
    if current().ocr is not None and kind in (Kind.PDF, Kind.SCAN):
        return True
    return kind is Kind.PDF and is_doubtful(data)


def _digest(bundle: Bundle) -> str:
    """One hash over the names and the content of all files of a folder."""
    whole = hashlib.sha256()
    for file in bundle.files:
        whole.update(
            f"{file.name}\0{hashlib.sha256(file.data).hexdigest()}\n".encode("utf-8", "surrogateescape")
        )
    return whole.hexdigest()


def _is_folder(where: str) -> bool:
    try:
        return Path(where).is_dir()
    except (OSError, ValueError):
        return False


def _load(where: str) -> bytes:
    file = Path(where)
    try:
        if not file.exists():
            raise FileNotReachable(where, "no such file", "check the name and the folder")
        if not file.is_file():
            raise FileNotReachable(where, "not a regular file", "copy its content to a file first")
        size = file.stat().st_size
        if size > current().file_bytes:
            most = megabytes(current().file_bytes)
            raise TooLarge(where, f"larger than {most}", "save it without pictures, or split it")
        data = file.read_bytes()
    except PermissionError as fault:
        raise FileNotReachable(where, "no permission to read it", "ask its owner, or copy it") from fault
    except (OSError, ValueError) as fault:
        raise FileNotReachable(where, "it cannot be opened", "check the name and the drive") from fault
    if not data:
        raise EmptyFile(where, "0 bytes", "ask for the file again")
    return data


def _refusal(where: str, told: Told) -> HorizontalError:
    if told.kind is Kind.ENCRYPTED:
        return EncryptedFile(where, "a password is needed to open it", "save it without a password")
    if told.kind is Kind.PICTURE:
        return ScannedFile(where, told.what, told.do_next)
    if told.kind is Kind.DAMAGED_ZIP:
        return DamagedFile(where, "a Word file or zip archive that breaks off", _ASK_AGAIN)
    return UnknownFormat(where, told.what, told.do_next)


def _guarded(read: Callable[[], _Result], where: str) -> _Result:
    """The result, with whatever a hostile or broken file makes a library raise told as one of our errors.

    The format readers turn the faults that they know of into our errors. What is left is not foreseeable: the
    libraries underneath raise KeyError, AssertionError, struct.error and more on broken input.
    """
    try:
        return read()
    except HorizontalError:
        raise
    except MemoryError as fault:
        raise no_memory(where) from fault
    except RecursionError as fault:
        raise DamagedFile(where, "nested beyond reading", _ASK_AGAIN) from fault
    except Exception as fault:
        raise DamagedFile(
            where, f"it breaks off or contradicts itself ({type(fault).__name__})", _ASK_AGAIN
        ) from fault


def _outlined(reading: Reading, where: str) -> tuple[Block, ...]:
    try:
        return outline(reading.paragraphs)
    except MemoryError as fault:
        raise no_memory(where) from fault
    except RecursionError as fault:
        raise DamagedFile(where, "nested beyond reading", _ASK_AGAIN) from fault


def _first_title(blocks: tuple[Block, ...]) -> str | None:
    """The first heading near the start, if it can one of several words; else the first short line."""
    front = [block for block in blocks if block.kind not in _NO_TITLES][:_TITLE_WITHIN]
    short = [block.text for block in front if len(block.text) <= _LONGEST_TITLE]
    headings = [block.text for block in front if block.kind is BlockKind.HEADING and block.text in short]
    several = [words for words in headings if " " in words]
    return next(iter(several + headings + short), None)


_NO_TITLES = (
    BlockKind.HEADER,
    BlockKind.FOOTER,
    BlockKind.CONTENTS,
    BlockKind.TABLE_CELL,
    BlockKind.FOOTNOTE,
)
