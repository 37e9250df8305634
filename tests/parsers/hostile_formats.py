"""Files of the other formats made to do harm: OpenDocument, Rich Text, web pages, messages, archives in archives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from tests.parsers.odt_builder import fodt, p
from tests.parsers.word_builder import zipped

_WORDS = "The Provider shall train staff. "
_MESSAGE = b"MIME-Version: 1.0\nMessage-ID: <a@example.org>\n"


def _open_deletions() -> bytes:
    regions = "".join(
        f'<text:changed-region xml:id="c{n}"><text:deletion/></text:changed-region>' for n in range(20_000)
    )
    starts = "".join(f'<text:change-start text:change-id="c{n}"/>x' for n in range(20_000))
    return fodt(
        p(_WORDS), f"<text:tracked-changes>{regions}</text:tracked-changes>", f"<text:p>{starts}</text:p>"
    )


def _form_of_lists() -> bytes:
    entries = '<form:option form:current-selected="true" form:label="x"/>' * 100
    lists = "".join(f'<form:listbox xml:id="c{n}">{entries}</form:listbox>' for n in range(2_000))
    return fodt(f"<office:forms>{lists}</office:forms>", p(_WORDS))


def _archives(depth: int) -> bytes:
    inner = zipped({"a.txt": _WORDS})
    for _ in range(depth):
        inner = zipped({"inside.zip": inner, "b.txt": _WORDS})
    return inner


HOSTILE_FORMATS: Mapping[str, Callable[[], bytes]] = MappingProxyType(
    {
        "20,000 open deletions": _open_deletions,
        "a form of many lists": _form_of_lists,
        "spans 5,000 deep": lambda: fodt(
            "<text:p>" + "<text:span>" * 5_000 + "</text:span>" * 5_000 + "</text:p>"
        ),
        "groups 100,000 deep": lambda: b"{\\rtf1 " + b"{" * 100_000,
        "closings of groups": lambda: b"{\\rtf1 " + b"}" * 300_000 + _WORDS.encode(),
        "numbers beyond reason": lambda: (
            b"{\\rtf1\\ansicpg99999999 \\uc999999999 \\u-9999999999 " + _WORDS.encode() * 9
        ),
        "merged cells without end": lambda: (
            b"{\\rtf1 " + b"\\trowd\\clvmrg\\cellx1\\pard\\intbl a\\cell\\row" * 9_000
        ),
        "comments of a page": lambda: b"<!--" * 50_000 + _WORDS.encode(),
        "a list of many entries": lambda: b"<html><p>Words<select>" + b"<option>x" * 50_000,
        "sizes of cells": lambda: b"<html><table>" + b"<tr><td rowspan=999999 colspan=1000>a" * 2_000,
        "parts 5,000 deep": lambda: (
            _MESSAGE
            + b"".join(
                b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(5_000)
            )
        ),
        "messages 2,000 deep": lambda: _MESSAGE + b"Content-Type: message/rfc822\n\n" * 2_000 + b"\nWords",
        "a header of brackets": lambda: _MESSAGE + b"Content-Disposition: " + b"(" * 20_000 + b"\n\nWords",
        "archives 50 deep": lambda: _archives(50),
    }
)
"""Each file by what is wrong with it."""

HOSTILE_FORMATS_REFUSED = (
    *(
        "spans 5,000 deep",
        "groups 100,000 deep",
        "sizes of cells",
        "parts 5,000 deep",
        "messages 2,000 deep",
    ),
    "a header of brackets",
)
"""Those of which nothing is read."""
