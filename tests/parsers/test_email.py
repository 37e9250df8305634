"""Messages: the contract is what is attached; the text around it is told and left out."""

from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from horizontal.errors import DamagedFile, EmptyFile, EncryptedFile
from horizontal.parsers import read_contract
from horizontal.parsers.kind import Kind, tell_kind
from tests.parsers.compound_builder import (
    Tree,
    compound_file,
    outlook_attachment,
    outlook_message,
    outlook_text,
)
from tests.parsers.word_builder import para, word_file

Save = Callable[[bytes, str], Path]
DRAFT = word_file(para("The Provider shall train all staff."))
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(40)


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """A function that saves bytes under a name."""

    def save_as(data: bytes, name: str) -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return save_as


def message(*attachments: tuple[str, bytes], text: str = "Please see the draft.") -> EmailMessage:
    """A message with these attachments."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@example.org", "b@example.org", "Draft"
    made["Message-ID"] = "<1@example.org>"
    made.set_content(text)
    for name, content in attachments:
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made


def texts(path: Path) -> list[str]:
    """The texts of the blocks in a file."""
    return [block.text for block in read_contract(path).blocks]


def test_the_attached_draft_is_the_contract(save: Save) -> None:
    path = save(message(("draft.docx", DRAFT)).as_bytes(), "draft.eml")
    assert texts(path) == ["The Provider shall train all staff."]


def test_a_draft_that_stands_alone_needs_no_part(save: Save) -> None:
    contract = read_contract(save(message(("draft.docx", DRAFT)).as_bytes(), "draft.eml"))
    assert {block.place.part for block in contract.blocks} == {None}


def test_the_text_of_the_message_is_told_and_left_out(save: Save) -> None:
    contract = read_contract(save(message(("draft.docx", DRAFT)).as_bytes(), "draft.eml"))
    assert [(each.where, each.what) for each in contract.unread] == [
        ("the message", "its own text is left out")
    ]


def test_several_attachments_are_parts(save: Save) -> None:
    data = message(("Terms.docx", DRAFT), ("Schedule 2 - Prices.txt", b"The Council shall pay.")).as_bytes()
    contract = read_contract(save(data, "draft.eml"))
    assert [block.place.part for block in contract.blocks] == ["Terms", "Schedule 2"]


def test_an_attachment_that_cannot_be_read_is_told(save: Save) -> None:
    data = message(("draft.docx", DRAFT), ("old.bin", bytes(range(256)))).as_bytes()
    unread = read_contract(save(data, "draft.eml")).unread
    assert ("old.bin", "not read: neither Word, PDF nor text") in [(each.where, each.what) for each in unread]


def test_a_message_without_attachments_is_read_itself(save: Save) -> None:
    path = save(message(text="1. Staff shall be trained.").as_bytes(), "draft.eml")
    assert texts(path) == ["Staff shall be trained."]


def test_a_message_written_as_a_page_is_read_as_one(save: Save) -> None:
    made = message(text="plain")
    made.add_alternative("<html><p>The Provider shall train.</p></html>", subtype="html")
    assert texts(save(made.as_bytes(), "draft.eml")) == ["The Provider shall train."]


def test_letters_of_the_text_are_read_as_the_message_says(save: Save) -> None:
    made = message()
    made.set_content("Staff – all “staff” – shall be trained.", charset="cp1252")
    assert texts(save(made.as_bytes(), "draft.eml")) == ["Staff – all “staff” – shall be trained."]


def test_a_forwarded_message_gives_its_attachments(save: Save) -> None:
    outer = message()
    outer.add_attachment(message(("draft.docx", DRAFT)))
    assert texts(save(outer.as_bytes(), "fw.eml")) == ["The Provider shall train all staff."]


def test_pictures_of_a_signature_are_counted(save: Save) -> None:
    made = message(("draft.docx", DRAFT))
    made.add_attachment(PICTURE, maintype="image", subtype="png", filename="logo.png", cid="<logo>")
    unread = read_contract(save(made.as_bytes(), "draft.eml")).unread
    assert "not read: 1 picture in its text" in [each.what for each in unread]


def test_a_page_saved_as_one_file_is_read(save: Save) -> None:
    data = (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
        b"Content-Type: text/html; charset=utf-8\nContent-Location: file:///C:/terms.htm\n\n"
        b"<html><p>The Provider shall train.</p></html>\n--x--\n"
    )
    assert texts(save(data, "terms.mht")) == ["The Provider shall train."]


def test_a_name_with_folders_loses_them(save: Save) -> None:
    data = message(("../../etc/terms.txt", b"Staff shall be trained."), ("b.txt", b"More.")).as_bytes()
    assert [block.place.part for block in read_contract(save(data, "a.eml")).blocks] == ["Terms", "B"]


def test_a_sealed_message_is_encrypted(save: Save) -> None:
    data = b"From: a@example.org\nMessage-ID: <1@x>\nContent-Type: application/pkcs7-mime\n\nAAAA"
    with pytest.raises(EncryptedFile):
        read_contract(save(data, "a.eml"))


def test_a_message_without_words_is_empty(save: Save) -> None:
    with pytest.raises(EmptyFile):
        read_contract(save(message(text="").as_bytes(), "a.eml"))


def test_an_outlook_message_gives_its_attachments(save: Save) -> None:
    data = outlook_message(outlook_attachment("draft.docx", DRAFT), body="Please see the draft.")
    assert texts(save(data, "draft.msg")) == ["The Provider shall train all staff."]


def test_an_outlook_message_without_attachments_is_read_itself(save: Save) -> None:
    assert texts(save(outlook_message(body="Staff shall be trained."), "a.msg")) == [
        "Staff shall be trained."
    ]


def test_a_message_inside_an_outlook_message_gives_its_attachments(save: Save) -> None:
    inner: Tree = {"__attach_version1.0_#00000000": outlook_attachment("draft.docx", DRAFT)}
    outer: Tree = {**outlook_text("3001", "Forwarded"), "__substg1.0_3701000D": inner}
    assert texts(save(outlook_message(outer), "a.msg")) == ["The Provider shall train all staff."]


def test_a_picture_in_the_text_of_an_outlook_message_is_counted(save: Save) -> None:
    logo: Tree = {**outlook_attachment("logo.png", PICTURE), **outlook_text("3712", "logo@1")}
    unread = read_contract(save(outlook_message(outlook_attachment("a.docx", DRAFT), logo), "a.msg")).unread
    assert [each.what for each in unread] == ["not read: 1 picture in its text"]


def test_an_old_word_file_attached_to_a_message_makes_no_word_file_of_it() -> None:
    old = outlook_attachment("old.doc", "WordDocument".encode("utf-16-le"))
    assert tell_kind(outlook_message(old)).kind is Kind.OUTLOOK


def test_an_outlook_message_that_breaks_off_is_damaged(save: Save) -> None:
    whole = compound_file({"__properties_version1.0": bytes(32), "__substg1.0_1000001F": b"x\0" * 900})
    with pytest.raises(DamagedFile):
        read_contract(save(whole[:-1200], "a.msg"))


HEAD = "From: a@example.org\nMIME-Version: 1.0\nMessage-ID: <1@example.org>\n"


def test_a_text_in_pieces_is_read_whole(tmp_path: Path) -> None:
    piece = "--b\nContent-Type: text/plain\n\n{}\n"
    body = (
        piece.format("The Provider shall train staff.") + piece.format("It shall report each year.") + "--b--"
    )
    file = tmp_path / "mail.eml"
    file.write_text(f'{HEAD}Content-Type: multipart/mixed; boundary="b"\n\n{body}', encoding="ascii")
    texts = [block.text for block in read_contract(file).blocks]
    assert texts == ["The Provider shall train staff.", "It shall report each year."]


def test_pages_inside_a_saved_page_are_read(tmp_path: Path) -> None:
    piece = "--b\nContent-Type: text/html\n\n<p>{}</p>\n"
    body = (
        piece.format("The Provider shall train staff.") + piece.format("It shall report each year.") + "--b--"
    )
    file = tmp_path / "page.mht"
    file.write_text(f'{HEAD}Content-Type: multipart/related; boundary="b"\n\n{body}', encoding="ascii")
    texts = [block.text for block in read_contract(file).blocks]
    assert texts == ["The Provider shall train staff.", "It shall report each year."]


def test_a_message_that_breaks_off_is_told(tmp_path: Path) -> None:
    body = "--b\nContent-Type: text/plain\n\nThe Provider shall train"
    file = tmp_path / "mail.eml"
    file.write_text(f'{HEAD}Content-Type: multipart/mixed; boundary="b"\n\n{body}', encoding="ascii")
    assert [(note.what, note.lost) for note in read_contract(file).unread] == [
        ("it breaks off before its end", True)
    ]
