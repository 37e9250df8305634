"""PDFs made to harm whoever reads them, by code and object by object."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

_FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_WORDS = b"BT /F 12 Tf 72 700 Td (The Provider shall train staff) Tj ET"


def pdf_of(objects: Sequence[bytes | str], root: int = 1) -> bytes:
    """A PDF of these objects, counted from 1, with its cross-reference table."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        body = content.encode() if isinstance(content, str) else content
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, root, start)
    return bytes(out)


def stream(content: bytes, entries: str = "", *, packed: bool = False) -> bytes:
    """A stream object."""
    if packed:
        content, entries = zlib.compress(content, 9), entries + "/Filter/FlateDecode"
    return f"<<{entries}/Length {len(content)}>>stream\n".encode() + content + b"\nendstream"


def one_page(
    content: bytes = _WORDS, *, page: str = "", more: Sequence[bytes | str] = (), xobjects: str = ""
) -> bytes:
    """A PDF of one page; `more` are objects from 6 on."""
    resources = f"/Resources<</Font<</F 5 0 R>>/XObject<<{xobjects}>>>>"
    box = "" if "/MediaBox" in page else "/MediaBox[0 0 595 842]"
    return pdf_of(
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            f"<</Type/Page/Parent 2 0 R{box}{resources}/Contents 4 0 R{page}>>",
            content if content.startswith(b"<<") else stream(content),
            _FONT,
            *more,
        ]
    )


def _empty_pages(count: int) -> bytes:
    kids = "3 0 R " * count
    pages = f"<</Type/Pages/Kids[{kids}]/Count {count}/MediaBox[0 0 595 842]>>"
    return pdf_of(["<</Type/Catalog/Pages 2 0 R>>", pages, "<</Type/Page/Parent 2 0 R>>"])


def _ring_of_pages() -> bytes:
    return pdf_of(
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>",
        ]
    )


def _pages_that_double() -> bytes:
    """A page tree of forty levels, each naming the next one twice: a million million pages."""
    levels = [f"<</Type/Pages/Kids[{n} 0 R {n} 0 R]/Count 1500>>" for n in range(3, 43)]
    page = "<</Type/Page/MediaBox[0 0 595 842]/Contents 44 0 R/Resources<</Font<</F 45 0 R>>>>>>"
    return pdf_of(["<</Type/Catalog/Pages 2 0 R>>", *levels, "null", page, stream(_WORDS), _FONT])


def _deep_page_tree() -> bytes:
    levels = [f"<</Type/Pages/Kids[{n} 0 R]/Count 1>>" for n in range(3, 20_003)]
    return pdf_of(["<</Type/Catalog/Pages 2 0 R>>", *levels, "<</Type/Page/MediaBox[0 0 595 842]>>"])


def _forms_that_double(depth: int) -> bytes:
    """Forms that each draw the next one twice."""
    forms = [
        stream(
            b"/X Do /X Do", f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {n} 0 R>>>>"
        )
        for n in range(7, 6 + depth)
    ]
    last = stream(_WORDS, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>>>")
    return one_page(_WORDS + b" /X Do", more=[*forms, last], xobjects="/X 6 0 R")


def _form_in_a_ring() -> bytes:
    form = stream(b"/X Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>")
    return one_page(_WORDS + b" /X Do", more=[form], xobjects="/X 6 0 R")


def _one_content_for_all(pages: int, letters: int) -> bytes:
    line = b"BT /F 1 Tf 1 %d Td (" + b"word " * (letters // 5) + b") Tj ET"
    kids = "3 0 R " * pages
    return pdf_of(
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            f"<</Type/Pages/Kids[{kids}]/Count {pages}/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>>>",
            "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
            stream(line % 500, packed=True),
            _FONT,
        ]
    )


def _annotations(count: int) -> bytes:
    note = "<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(b)/Rect[0 0 9 9]>>"
    return one_page(page=f"/Annots[{'6 0 R ' * count}]", more=[note])


def _many_lines(count: int) -> bytes:
    lines = b"".join(
        b"BT /F 4 Tf %d %d Td (w%d) Tj ET\n" % (n % 97 * 6, n // 97 * 5 % 840, n) for n in range(count)
    )
    return one_page(stream(lines, packed=True))


def _rules(count: int) -> bytes:
    drawn = b"".join(b"%d 0 m %d 842 l S 0 %d m 595 %d l S\n" % (n, n, n, n) for n in range(count))
    return one_page(stream(_WORDS + b"\n" + drawn, packed=True))


def _filters(times: int) -> bytes:
    content = b"A" * 100_000_000
    for _ in range(times):
        content = zlib.compress(content, 9)
    names = "/FlateDecode" * times
    return one_page(f"<</Filter[{names}]/Length {len(content)}>>stream\n".encode() + content + b"\nendstream")


def _arrays(depth: int) -> bytes:
    return one_page(more=["[" * depth + "]" * depth])


def _sizes() -> bytes:
    return one_page(b"<</Length 999999999999>>stream\n" + _WORDS + b"\nendstream")


HOSTILE_PDF: Mapping[str, Callable[[], bytes]] = MappingProxyType(
    {
        "a million empty pages": lambda: _empty_pages(1_000_000),
        "2,000 empty pages": lambda: _empty_pages(2_000),
        "page tree in a ring": _ring_of_pages,
        "page tree that doubles": _pages_that_double,
        "page tree 20,000 deep": _deep_page_tree,
        "form in a ring": _form_in_a_ring,
        "forms that double 12 times": lambda: _forms_that_double(12),
        "forms that double 28 times": lambda: _forms_that_double(28),
        "one content for 2,000 pages": lambda: _one_content_for_all(2_000, 400_000),
        "enormous page": lambda: one_page(page="/MediaBox[0 0 1e9 1e9]"),
        "page boxes of nonsense": lambda: one_page(page="/MediaBox[nan -1e38 1e38 inf]/CropBox[0 0 0 0]"),
        "100,000 annotations": lambda: _annotations(100_000),
        "50,000 words strewn": lambda: _many_lines(50_000),
        "5,000 rules": lambda: _rules(5_000),
        "content that unpacks to 1 GB": lambda: one_page(stream(b" " * 1_000_000_000, packed=True)),
        "content of a million signs": lambda: one_page(stream(b"q " * 5_000_000 + _WORDS, packed=True)),
        "filters over filters": lambda: _filters(3),
        "arrays 100,000 deep": lambda: _arrays(100_000),
        "a stream longer than the file": _sizes,
    }
)
"""Each file by what is wrong with it."""
