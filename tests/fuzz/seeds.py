"""Good files of every format, small and with much in them, made by code: where the fuzzers begin."""

from __future__ import annotations

from collections.abc import Mapping
from email.message import EmailMessage
from functools import cache
from types import MappingProxyType

from tests.parsers import odt_builder
from tests.parsers.compound_builder import outlook_attachment, outlook_message
from tests.parsers.hostile_pdf import one_page, stream
from tests.parsers.pdf_builder import FULL, Sheets
from tests.parsers.word_builder import (
    CLAUSES,
    cell,
    control,
    field,
    footnote_mark,
    note,
    para,
    row,
    style,
    table,
    text_box_twice,
    tracked,
    word_file,
    zipped,
)

CONTRACT = (
    "Contents\nTraining ..... 2\n\n1. TRAINING\n\n1.1 The Provider shall:\n\n(a) train staff; and\n"
    "(b) keep records.\n\n2A.1 Words go on over\na line end with a hy-\nphen.\n\n"
    "Schedule 1\n\nPart 2\n\n1 | 2 | 3\n\n• a bullet\n"
)
MARKDOWN = (
    "# Contract\n\n1. One\n2. Two **bold** _thin_ [link](http://x) `code`\n   - (a) inner\n\n| Term | Meaning |\n"
    "|:--|--:|\n| Staff | All \\| some |\n\nTitle\n=====\n\n> quoted\n\n```\ncode\n```\n<!-- note --> <b>tag</b>\n"
)
HTML = (
    "<!doctype html><html><head><title>C</title><style>p {display:none}</style></head><body><h1>One</h1>"
    "<ol type=a start=3><li>First<ol><li>Inner</ol><li value=9>Ninth</ol><table><tr><th>A<th>B"
    "<tr><td rowspan=2 colspan=3>x<td>y</table><p hidden>no<p>The Provider &amp; staff<br>go on<script>x()</script>"
)


def _word() -> bytes:
    numbered = [para("Words", numbered=(1, level)) for level in (0, 1, 2, 3, 1)]
    cells = row(cell("A", properties='<w:gridSpan w:val="2"/>'), cell("B"), properties="<w:tblHeader/>")
    merged = row(cell("C", properties='<w:vMerge w:val="restart"/>'), cell(table(row("x", "y"))), "z")
    return word_file(
        para("Contract", style="Title"),
        *numbered,
        para(tracked("ins", "new"), tracked("del", "old"), field("PAGEREF x", "<w:r><w:t>7</w:t></w:r>")),
        table(cells, merged),
        control(para("In a control", footnote_mark(1))),
        para(text_box_twice(para("Boxed"))),
        numbering=CLAUSES,
        styles=style("Title", "Title", "Base") + style("Base", inside="<w:rPr><w:b/></w:rPr>"),
        footnotes=note(1, "Below"),
        header1=para("Head"),
        settings="<w:evenAndOddHeaders/>",
    )


def _odt() -> bytes:
    return odt_builder.odt(
        odt_builder.h("Contract"),
        odt_builder.listed(
            "One", "Two", odt_builder.item(odt_builder.p("Three"), odt_builder.nested("Inner"))
        ),
        odt_builder.table(odt_builder.row(odt_builder.cell("A"), odt_builder.cell("B"))),
    )


def _message() -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = "Tender", "a@example.org"
    message.set_content(CONTRACT)
    message.add_alternative(HTML, subtype="html")
    message.add_attachment(_word(), maintype="application", subtype="octet-stream", filename="terms.docx")
    message.add_attachment(CONTRACT.encode(), maintype="text", subtype="plain", filename="specification.txt")
    return bytes(message)


def _archive() -> bytes:
    return zipped(
        {
            "Terms and Conditions.txt": CONTRACT.encode(),
            "lots/Schedule 1.html": HTML.encode(),
            "s.docx": _word(),
        }
    )


@cache
def seeds() -> Mapping[str, tuple[bytes, ...]]:
    """Good files by the ending of their names."""
    sheet = Sheets().table([["Term", "Meaning"], ["Staff", "All"]]).next().lines(*FULL).turned("Askew")
    form = stream(b"BT /F 9 Tf 9 9 Td (form) Tj ET", "/Type/XObject/Subtype/Form/BBox[0 0 99 99]")
    return MappingProxyType(
        {
            "docx": (_word(),),
            "odt": (_odt(),),
            "fodt": (odt_builder.fodt(odt_builder.p("Words"), odt_builder.listed("One")),),
            "pdf": (
                sheet.field("filled").data(),
                one_page(),
                one_page(b"BT /F 12 Tf 72 700 Td (1.1 Words) Tj ET /X Do", more=[form], xobjects="/X 6 0 R"),
            ),
            "txt": (CONTRACT.encode(), CONTRACT.encode("utf-16")),
            "md": (MARKDOWN.encode(),),
            "html": (HTML.encode(),),
            "eml": (_message(),),
            "msg": (outlook_message(outlook_attachment("terms.txt", CONTRACT.encode()), body="Dear all"),),
            "zip": (_archive(),),
        }
    )


WORDS: Mapping[str, tuple[bytes, ...]] = MappingProxyType(
    {
        "xml": (
            *(b"<w:p>", b"</w:p>", b"<w:tbl>", b"<w:tr/>", b"<w:tc/>", b"<w:sdt>", b"<w:ins>", b"<w:pPr/>"),
            *(
                b"<w:r/>",
                b"<w:fldChar w:fldCharType='end'/>",
                b"<!--",
                b"]]>",
                b"&#0;",
                b"&x;",
                b"<!DOCTYPE x>",
            ),
            *(b' w:val="', b'"', b">", b"<", b"<mc:AlternateContent/>", b"<text:list>", b"</text:list>"),
            *(b"<table:table-row/>", b"<w:txbxContent/>", b' w:val="999999"', b"%1.%9"),
        ),
        "pdf": (
            *(b"obj", b"endobj", b"stream", b"endstream", b"<<", b">>", b"[", b"]", b"/Kids", b"/Type/Pages"),
            *(b"/MediaBox[0 0 1e9 0]", b"2 0 R", b"3 0 R", b"/Rotate 45", b"/Filter/LZWDecode", b"/Contents"),
            *(b" Tj", b" Tf", b" cm", b" re f", b"BT", b"ET", b"/X Do", b"q ", b"Q ", b"%%EOF", b"xref"),
        ),
        "text": (
            *(
                b"\n",
                b"\r\n",
                b"\n\n",
                b"1.",
                b"(a)",
                b"(i)",
                b"Schedule 1",
                b"SCHEDULE",
                b"Part 2",
                b"Contents",
            ),
            *(
                b" .... 9",
                b"|",
                b"|-|",
                b"#",
                b"*",
                b"**",
                b"_",
                b"`",
                b"```",
                b"> ",
                b"- ",
                b"\xe2\x80\xa2 ",
                b":",
            ),
            *(
                b"<p",
                b"</ol>",
                b"<td>",
                b"<table>",
                b"&amp",
                b"<!--",
                b"--boundary",
                b"Content-Type: text/html",
            ),
            *(b"\xe2\x80\xa9", b"\xef\xbb\xbf", b"\xf0\x9f\x98\x80", b"\xed\xa0\x80", b"\xc2\xad", b"\t"),
        ),
    }
)
"""Pieces of each format's own language."""
