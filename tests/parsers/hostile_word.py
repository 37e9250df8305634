"""Word files made to harm whoever reads them, by code."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from types import MappingProxyType

from tests.parsers.word_builder import (
    abstract,
    cell,
    changed,
    footnote_mark,
    level,
    listed,
    note,
    para,
    row,
    run,
    style,
    table,
    word_file,
    zipped,
)

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_DOCTYPE = f'<!DOCTYPE x [<!ENTITY l0 "ha">{_LAUGHS}]><w:document '


def _laughing(inside: str) -> bytes:
    data = changed(word_file("Words"), "word/document.xml", "<w:document ", _DOCTYPE)
    return changed(data, "word/document.xml", "Words", inside)


def _external() -> bytes:
    declared = '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///dev/zero">]><w:document '
    data = changed(word_file("Words"), "word/document.xml", "<w:document ", declared)
    return changed(data, "word/document.xml", "Words", "&l9;")


def _laughing_types() -> bytes:
    """The bomb in an attribute of a part that python-docx reads."""
    declared = f'<!DOCTYPE x [<!ENTITY l0 "ha">{_LAUGHS}]><Types '
    data = changed(word_file("Words"), "[Content_Types].xml", "<Types ", declared)
    return changed(data, "[Content_Types].xml", 'Extension="xml"', 'Extension="&l9;"')


def _packed(content: bytes, packing: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", packing) as package:
        package.writestr("[Content_Types].xml", "<Types wordprocessingml=''/>")
        package.writestr("word/document.xml", content)
    return stream.getvalue()


def _lying() -> bytes:
    """A bomb that gives itself out as a small part, in both places where sizes stand."""
    data = bytearray(
        zipped({"[Content_Types].xml": "wordprocessingml", "word/document.xml": b"A" * 30_000_000})
    )
    true = (30_000_000).to_bytes(4, "little")
    while (at := data.find(true)) >= 0:
        data[at : at + 4] = (3_000).to_bytes(4, "little")
    return bytes(data)


def _nested_bombs() -> bytes:
    inner = zipped({f"{n}.txt": b"\0" * 900_000 for n in range(50)})
    return zipped({f"word/{n}.zip": inner for n in range(40)})


def _many_small_bombs() -> bytes:
    return zipped({f"word/{n}.xml": b" " * 1_000_000 for n in range(400)})


def _tables(depth: int) -> bytes:
    return word_file("<w:tbl><w:tr><w:tc>" * depth + para("Words") + "</w:tc></w:tr></w:tbl>" * depth)


def _styles_in_a_ring() -> bytes:
    ring = "".join(style(f"S{n}", based_on=f"S{(n + 1) % 5_000}") for n in range(5_000))
    return word_file(*(para("Words", style=f"S{n}") for n in range(5_000)), styles=ring)


def _numbering_in_a_ring() -> bytes:
    inside = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>' + listed(1, 0)
    properties = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    link = style("L", inside=properties, kind="numbering")
    return word_file(*[para("Words", numbered=(1, 0))] * 1_000, numbering=inside, styles=link)


def _lists_of_many_levels() -> bytes:
    levels = "".join(level(n % 9, "%1.") for n in range(20_000))
    lists = "".join(listed(n, 0) for n in range(1, 5_000))
    blocks = [para("Words", numbered=(n, 0)) for n in range(1, 5_000)]
    return word_file(*blocks, numbering=abstract(0, levels) + lists)


def _long_labels() -> bytes:
    pattern = "%1" * 500_000
    lists = abstract(0, level(0, pattern, start=2_000_000_000)) + listed(1, 0)
    return word_file(*[para("Words", numbered=(1, 0))] * 20_000, numbering=lists)


def _notes_in_a_ring() -> bytes:
    notes = "".join(
        f'<w:footnote w:id="{n}"><w:p>{footnote_mark((n + 1) % 30) * 2}</w:p></w:footnote>' for n in range(30)
    )
    return word_file(para("Words", footnote_mark(0)), footnotes=notes)


def _one_note_for_all() -> bytes:
    return word_file(*[para("Words", footnote_mark(1))] * 5_000, footnotes=note(1, *["Note " * 200] * 2_000))


def _wide_header_rows() -> bytes:
    wide = '<w:gridSpan w:val="1000"/>'
    rows = row(*[cell("Head", properties=wide)] * 30, properties="<w:tblHeader/>")
    return word_file(table(rows * 1_000, row("Words", "more")))


def _hollow_elements(count: int) -> bytes:
    return word_file("Words", "<w:p>" + "<w:r/>" * count + "</w:p>")


def _alternatives() -> bytes:
    open_, close = "<mc:AlternateContent><mc:Choice>", "</mc:Choice><mc:Fallback/></mc:AlternateContent>"
    inner = run("x") + f"{open_}{close}" * 100_000
    return word_file(para("Words", "<w:r>" + open_ * 60 + inner + close * 60 + "</w:r>"))


def _out_of_the_package() -> bytes:
    data = changed(
        word_file("Words", footnotes=note(1, "N")),
        "word/_rels/document.xml.rels",
        'Target="footnotes.xml"',
        'Target="../../../../../../etc/passwd"',
    )
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a") as package:
        for name in (
            "../../../../tmp/escaped.xml",
            "/etc/passwd",
            "C:\\Windows\\x.xml",
            "word/\u202exml.exe",
        ):
            package.writestr(name, "<x/>")
    return stream.getvalue()


def _linked_abroad() -> bytes:
    return changed(
        word_file("Words", footnotes=note(1, "N")),
        "word/_rels/document.xml.rels",
        'Target="footnotes.xml"',
        'Target="http://192.0.2.1/footnotes.xml" TargetMode="External"',
    )


def _stored(data: bytes) -> bytes:
    """The package without compression, so that the bound on the ratio is not what refuses it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as package:
        for name in old.namelist():
            package.writestr(name, old.read(name))
    return stream.getvalue()


HOSTILE_WORD: Mapping[str, Callable[[], bytes]] = MappingProxyType(
    {
        "billion laughs in text": lambda: _laughing("&l9;"),
        "billion laughs in an attribute": _laughing_types,
        "external entity": _external,
        "deflate bomb": lambda: _packed(b"A" * 250_000_000, zipfile.ZIP_DEFLATED),
        "bzip2 bomb": lambda: _packed(b"A" * 200_000_000, zipfile.ZIP_BZIP2),
        "lzma bomb": lambda: _packed(b"A" * 100_000_000, zipfile.ZIP_LZMA),
        "bomb with lying sizes": _lying,
        "bombs in bombs": _nested_bombs,
        "many small bombs": _many_small_bombs,
        "tables 10,000 deep": lambda: _tables(10_000),
        "tables 60 deep": lambda: _tables(60),
        "styles in a ring": _styles_in_a_ring,
        "numbering in a ring": _numbering_in_a_ring,
        "lists of many levels": _lists_of_many_levels,
        "long labels": lambda: _stored(_long_labels()),
        "notes in a ring": _notes_in_a_ring,
        "one note for all": lambda: _stored(_one_note_for_all()),
        "wide header rows": lambda: _stored(_wide_header_rows()),
        "too many elements": lambda: _stored(_hollow_elements(4_000_000)),
        "many hollow elements": lambda: _stored(_hollow_elements(1_000_000)),
        "many alternatives": lambda: _stored(_alternatives()),
        "names that lead out": _out_of_the_package,
        "links abroad": _linked_abroad,
        "empty paragraphs": lambda: _stored(word_file("Words", "<w:p/>" * 400_000)),
    }
)
"""Each file by what is wrong with it."""
