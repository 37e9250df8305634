"""An e-mail, or a web page saved as one file, as a bundle: its attachments, or else its own text."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator, Sequence
from email.errors import CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect
from email.message import Message

from horizontal.contract import Unread
from horizontal.errors import DamagedFile, EmptyFile, EncryptedFile
from horizontal.parsers.bundle.bundle import Budget, Bundle, BundleFile, plain_name

_ENCRYPTED = ("application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted")
_SIGNATURES = ("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature")
_MULTIPART = "multipart"
_BREAKS = (CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect)
_HEAD = 1_024
_MOST_PARTS = 1_000


def open_message(data: bytes, path: str, budget: Budget) -> Bundle:
    """The attachments of a message, in its order; where there is none, the message's own text.

    Raises EmptyFile, EncryptedFile or DamagedFile.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    if message.get_content_type() in _ENCRYPTED:
        raise EncryptedFile(path, "an encrypted message", "save the contract that is attached to it")
    attached: list[BundleFile] = []
    bodies: dict[str, list[bytes]] = {"text/html": [], "text/plain": []}
    pictures = 0
    for count, part in enumerate(_leaves(message)):
        if count > _MOST_PARTS:
            raise DamagedFile(
                path, "more parts than a message has", "save the contract that is attached to it"
            )
        kind = part.get_content_type()
        if kind in _SIGNATURES:
            continue
        content = _content(part)
        if _is_attached(part):
            budget.take(len(content))
            attached.append(BundleFile(_name(part, len(attached) + 1), content))
        elif kind.startswith("image/"):
            pictures += 1
        elif content.strip() and kind in bodies:
            bodies[kind].append(content)
    bundle = bundle_of(attached, bodies["text/html"], bodies["text/plain"], pictures, path)
    return Bundle(bundle.files, (*_broken_off(message), *bundle.unread))


def bundle_of(
    attached: list[BundleFile], pages: Sequence[bytes], plain: Sequence[bytes], pictures: int, path: str
) -> Bundle:
    """The attachments, with a note on the text around them; or the text itself where nothing is attached.

    A message may come in pieces, with a picture between them, and a saved page holds the pages inside it.
    """
    if attached:
        return Bundle(tuple(attached), tuple(_notes(pages, plain, pictures)))
    if pages:
        names = (
            "message.html",
            *(f"page {number} in the message.html" for number in range(2, len(pages) + 1)),
        )
        return Bundle(tuple(map(BundleFile, names, map(_whole_page, pages))))
    if plain:
        return Bundle((BundleFile("message.txt", b"\n\n".join(plain)),))
    raise EmptyFile(path, "a message without words or attachments", "check that it is the right file")


def _whole_page(page: bytes) -> bytes:
    """The page, told as one where it begins with its text; one in letters of two bytes says so itself."""
    return page if b"<html" in page[:_HEAD].lower() or b"\0" in page[:_HEAD] else b"<!doctype html>" + page


def _broken_off(message: Message) -> Iterator[Unread]:
    """A note where the end of the message, or of a part of it, is not there."""
    if any(isinstance(fault, _BREAKS) for part in message.walk() for fault in part.defects):
        do_next = "ask for the file again"
        yield Unread(where="the message", what="it breaks off before its end", do_next=do_next, lost=True)


def _notes(pages: Sequence[bytes], plain: Sequence[bytes], pictures: int) -> Iterator[Unread]:
    if pages or plain:
        do_next = "where it belongs to the contract, save it as a file of its own"
        yield Unread(where="the message", what="its own text is left out", do_next=do_next)
    if pictures:
        noun = "picture" if pictures == 1 else "pictures"
        yield Unread(where="the message", what=f"not read: {pictures} {noun} in its text")


def _leaves(message: Message) -> Iterator[Message]:
    """The parts that hold something, outermost first; a message inside is a part of its own."""
    waiting = [message]
    while waiting:
        part = waiting.pop(0)
        inside = part.get_payload()
        if part.get_content_maintype() == _MULTIPART and isinstance(inside, list):
            waiting = [each for each in inside if isinstance(each, Message)] + waiting
        else:
            yield part


def _is_attached(part: Message) -> bool:
    if part.get_content_maintype() == "message":
        return True
    if part.get_content_type().startswith("image/") and (part["Content-ID"] or part["Content-Location"]):
        return False
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def _content(part: Message) -> bytes:
    """The bytes of a part; those of a text in UTF-8, whatever letters it says it is in."""
    if part.get_content_maintype() == "message":
        inside = part.get_payload()
        whole = inside[0] if isinstance(inside, list) and inside else None
        return whole.as_bytes() if isinstance(whole, Message) else b""
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    if part.get_content_maintype() != "text" or part.get_content_type() == "text/html":
        return content
    charset = part.get_content_charset()
    if charset is None:
        return content
    try:
        return content.decode(charset, errors="replace").encode()
    except LookupError:
        return content


def _name(part: Message, number: int) -> str:
    """The name of an attachment, without the folders that it may state."""
    name = part.get_filename()
    if not name and part.get_content_maintype() == "message":
        inside = part.get_payload()
        whole = inside[0] if isinstance(inside, list) and inside else None
        subject = whole["Subject"] if isinstance(whole, Message) else None
        name = f"{subject or 'message'}.eml"
    name = plain_name((name or "").replace("\\", "/").rpartition("/")[2])
    return name or f"attachment {number}"
