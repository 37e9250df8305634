"""Builds the held-out contracts (Word, and PDF through LibreOffice) with their labels.

Text carries its labels as {{WP1,WP2|m|p::the quoted words}}: ids | strength | bearer, several groups parted by ';'.
A leading '-' marks a passage that is no evidence, '!' a flag.
"""

import json
import pathlib
import re
import subprocess
import unicodedata

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent
UNIVERSAL = ["WP%d" % i for i in range(1, 9)]
TARGETED = (
    UNIVERSAL
    + ["TR%d" % i for i in range(1, 6)]
    + ["AA%d" % i for i in range(1, 9)]
    + ["DC%d" % i for i in range(1, 6)]
)
S = dict(
    m="mandatory", q="qualified", e="permissive", s="statement", n="negated", h="placeholder", u="supporting"
)
B = dict(p="provider", a="authority", b="both", n="none")
MARK = re.compile(r"\{\{(.*?)::(.*?)\}\}", re.S)
# level formats: (number format, text, left cm, hanging cm)
SCHEMES = {
    "uk": [
        ("decimal", "%1.", 1.2, 1.2),
        ("decimal", "%1.%2", 1.2, 1.2),
        ("lowerLetter", "(%3)", 2.2, 1.0),
        ("lowerRoman", "(%4)", 3.2, 1.0),
    ],
    "article": [
        ("decimal", "Article %1.", 2.4, 2.4),
        ("decimal", "%1.%2", 1.4, 1.4),
        ("lowerLetter", "(%3)", 2.4, 1.0),
        ("lowerRoman", "(%4)", 3.4, 1.0),
    ],
    "letter": [
        ("decimal", "%1", 1.0, 1.0),
        ("lowerLetter", "(%2)", 2.0, 1.0),
        ("lowerRoman", "(%3)", 3.0, 1.0),
        ("decimal", "%4", 4.0, 1.0),
    ],
    "condition": [
        ("decimal", "GC%1", 1.6, 1.6),
        ("decimal", "%1.%2", 1.6, 1.6),
        ("decimal", "%1.%2.%3", 2.8, 1.4),
        ("lowerLetter", "(%4)", 3.6, 0.8),
    ],
}


def low(n):
    return "abcdefghijklmnopqrstuvwxyz"[n - 1]


def roman(n):
    return ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"][n - 1]


class Contract:
    def __init__(
        self,
        name,
        tier,
        title,
        scheme="uk",
        font="Arial",
        size=10.5,
        header="",
        form="docx",
        notes="",
        colour=None,
    ):
        self.name, self.tier, self.title, self.form, self.notes = name, tier, title, form, notes
        self.ev, self.neg, self.flags, self.traps, self.foot = {}, {}, [], {}, []
        self.part, self.count, self.cite = "", [0, 0, 0, 0], None
        self.doc = d = Document()
        st = d.styles["Normal"]
        st.font.name, st.font.size = font, Pt(size)
        st.element.rPr.rFonts.set(qn("w:eastAsia"), font)
        st.paragraph_format.space_after = Pt(6)
        for n in ("Heading 1", "Heading 2", "Heading 3", "Title"):
            h = d.styles[n]
            h.font.name, h.font.color.rgb = font, RGBColor.from_string(colour or "1F2A44")
            rf = h.element.get_or_add_rPr().get_or_add_rFonts()
            for k in list(rf.attrib):
                del rf.attrib[k]
            for k in ("ascii", "hAnsi", "eastAsia", "cs"):
                rf.set(qn("w:" + k), font)
        d.styles["Title"].font.size, d.styles["Heading 1"].font.size, d.styles["Heading 2"].font.size = (
            Pt(22),
            Pt(15),
            Pt(11.5),
        )
        sec = d.sections[0]
        sec.page_width, sec.page_height = Cm(21), Cm(29.7)
        sec.left_margin = sec.right_margin = Cm(2.4)
        sec.top_margin = sec.bottom_margin = Cm(2.2)
        if header:
            p = sec.header.paragraphs[0]
            p.text = header
            p.runs[0].font.size = Pt(8)
        p = sec.footer.paragraphs[0]
        p.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for kind, t in (("begin", None), (None, "PAGE"), ("end", None)):
            r = p.add_run()
            if kind:
                f = OxmlElement("w:fldChar")
                f.set(qn("w:fldCharType"), kind)
            else:
                f = OxmlElement("w:instrText")
                f.text = t
            r._r.append(f)
        self.scheme(scheme)

    # numbering
    def scheme(self, name):
        self.sch = name
        num = self.doc.part.numbering_part.element
        self.abs = 90 + len(num.findall(qn("w:abstractNum")))
        lv = ""
        for i, (f, t, left, hang) in enumerate(SCHEMES[name]):
            bold = "<w:rPr><w:b/></w:rPr>" if i == 0 and name != "letter" else ""
            lv += (
                f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{f}"/><w:lvlText w:val="{t}"/><w:lvlJc w:val="left"/>'
                f'<w:pPr><w:ind w:left="{int(left * 567)}" w:hanging="{int(hang * 567)}"/></w:pPr>{bold}</w:lvl>'
            )
        a = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{self.abs}"><w:multiLevelType w:val="multilevel"/>{lv}</w:abstractNum>'
        )
        num.insert(len(num.findall(qn("w:abstractNum"))), a)
        self.restart()

    def restart(self):
        num = self.doc.part.numbering_part.element
        self.num = 1 + max([int(x.get(qn("w:numId"))) for x in num.findall(qn("w:num"))] or [0])
        ov = "".join(
            f'<w:lvlOverride w:ilvl="{i}"><w:startOverride w:val="1"/></w:lvlOverride>' for i in range(4)
        )
        num.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{self.num}"><w:abstractNumId w:val="{self.abs}"/>{ov}</w:num>'
            )
        )
        self.count = [0, 0, 0, 0]

    def number(self, level):
        self.count[level] += 1
        for i in range(level + 1, 4):
            self.count[i] = 0
        c = self.count
        if self.sch == "letter":
            s = (
                str(c[0])
                + (f"({low(c[1])})" if level > 0 else "")
                + (f"({roman(c[2])})" if level > 1 else "")
            )
        elif self.sch == "condition":
            s = ".".join(str(x) for x in c[: min(level, 2) + 1]) + (f"({low(c[3])})" if level > 2 else "")
        else:
            s = (
                str(c[0])
                + (f".{c[1]}" if level > 0 else "")
                + (f"({low(c[2])})" if level > 1 else "")
                + (f"({roman(c[3])})" if level > 2 else "")
            )
        return (self.part + ", " if self.part else "") + s

    # labels
    def take(self, text, where="body", clause="", row=None):
        def f(m):
            quote = m[2]
            for g in m[1].split(";"):
                g = g.strip()
                if g[0] == "!":
                    self.flags.append(
                        dict(type="unsafe_clause", id=g[1:], clause=clause or None, quote=quote)
                        if re.match(r"!U\d", g)
                        else dict(
                            type=g[1:].split("=")[0],
                            document=g.split("=")[1],
                            clause=clause or None,
                            quote=quote,
                        )
                    )
                    continue
                ids, s, b = g.split("|")
                neg = ids[0] == "-"
                for i in ids.lstrip("-").split(","):
                    e = dict(clause=clause or None, quote=quote, strength=S[s], bearer=B[b], where=where)
                    if row:
                        e["row"] = row
                    (self.neg if neg else self.ev).setdefault(i, []).append(e)
            return quote

        return MARK.sub(f, text)

    # blocks
    def para(self, text, style=None, bold=False, align=None, italic=False, where="body"):
        t = self.take(text, where, self.cite_now())
        p = self.doc.add_paragraph(style=style)
        self.runs(p, t, bold, italic)
        if align == "centre":
            p.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return p

    def cite_now(self):
        return self.part or None

    def runs(self, p, t, bold=False, italic=False):
        for piece in re.split(r"(\*\*.+?\*\*|\^\^.+?\^\^)", t):
            if piece.startswith("^^"):
                self.footref(p, piece[2:-2])
                continue
            r = p.add_run(piece.strip("*") if piece.startswith("**") else piece)
            r.bold = bold or piece.startswith("**") or None
            r.italic = italic or None

    def footref(self, p, text):
        self.foot.append(text)
        r = parse_xml(
            f'<w:r {nsdecls("w")}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{len(self.foot)}"/></w:r>'
        )
        p._p.append(r)

    def numbered(self, level, text, head=False, foot=None):
        c = self.number(level)
        self.last = c
        t = self.take(text, "body", c)
        p = self.doc.add_heading(level=2) if head else self.doc.add_paragraph()
        if head:
            p.add_run(t)
        else:
            self.runs(p, t)
        if foot:
            self.footref(p, self.take(foot, "footnote", c))
        pPr = p._p.get_or_add_pPr()
        pPr.append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{self.num}"/></w:numPr>'
            )
        )
        n = pPr.find(qn("w:numPr"))  # schema order: numPr comes straight after pStyle / keepNext
        pPr.remove(n)
        at = 1 if pPr.find(qn("w:pStyle")) is not None else 0
        pPr.insert(at, n)
        return p

    def h(self, text):
        return self.numbered(0, text, head=True)

    def c(self, text, foot=None):
        return self.numbered(1, text, foot=foot)

    def s(self, *items):
        for t in items:
            self.numbered(2, t)

    def ss(self, *items):
        for t in items:
            self.numbered(3, t)

    def n(self, text, foot=None):  # a numbered paragraph at the top level, no heading
        return self.numbered(0, text, foot=foot)

    def new_part(self, heading, label=None, brk=True):
        self.part = label if label is not None else heading.split(" – ")[0]
        self.doc.add_heading(heading, 1).paragraph_format.page_break_before = brk
        self.restart()

    def head(self, text, level=2):
        self.doc.add_heading(self.take(text, "heading", self.part), level)

    def bullets(self, items, style="List Bullet", clause=None):
        for t in items:
            p = self.doc.add_paragraph(style=style)
            self.runs(p, self.take(t, "body", clause if clause is not None else self.part))

    def table(self, rows, widths=None, header=True, clause=None, ref=0):
        n = len(rows[0])
        tb = self.doc.add_table(rows=0, cols=n)
        tb.style = "Table Grid"
        for i, r in enumerate(rows):
            cells = tb.add_row().cells
            for j, t in enumerate(r):
                t = self.take(t, "table", clause, re.sub(r"\{\{.*?::|\}\}", "", r[ref]))
                p = cells[j].paragraphs[0]
                p.paragraph_format.space_after = Pt(2)
                self.runs(p, t, bold=header and i == 0)
                for q in p.runs:
                    q.font.size = Pt(9.5)
            if header and i == 0:
                for x in cells:
                    x._tc.get_or_add_tcPr().append(
                        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="D9E2EC"/>')
                    )
                tb.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
        if widths:
            tb.autofit = False
            for gc, w in zip(tb._tbl.tblGrid.findall(qn('w:gridCol')), widths):
                gc.set(qn('w:w'), str(int(w * 567)))
            for r in tb.rows:
                for x, w in zip(r.cells, widths):
                    x.width = Cm(w)
        self.doc.add_paragraph()
        return tb

    def box(self, *texts, fill="F3F0E2"):
        tb = self.doc.add_table(rows=1, cols=1)
        tb.style = "Table Grid"
        x = tb.rows[0].cells[0]
        x._tc.get_or_add_tcPr().append(
            parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>')
        )
        for i, t in enumerate(texts):
            p = x.paragraphs[0] if i == 0 else x.add_paragraph()
            self.runs(p, self.take(t, "box", self.last if hasattr(self, "last") else None), italic=True)
        self.doc.add_paragraph()

    def sign(self, *who):
        for w in who:
            self.doc.add_paragraph(w)
            self.doc.add_paragraph(
                "Signature: ...............................   Name: .................................   Date: ....................."
            )

    def contents(self, lines):
        self.doc.add_heading("Contents", 1)
        for t in lines:
            p = self.doc.add_paragraph(t)
            p.paragraph_format.space_after = Pt(1)

    # saving
    def footnotes(self):
        if not self.foot:
            return
        esc = lambda s: s.replace("&", "&amp;").replace("<", "&lt;")
        x = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {nsdecls("w")}>'
        x += '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        x += '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
        for i, t in enumerate(self.foot, 1):
            x += (
                f'<w:footnote w:id="{i}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
                f'<w:r><w:rPr><w:sz w:val="17"/></w:rPr><w:t xml:space="preserve"> {esc(t)}</w:t></w:r></w:p></w:footnote>'
            )
        x += "</w:footnotes>"
        part = Part(
            PackURI("/word/footnotes.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
            x.encode("utf8"),
            self.doc.part.package,
        )
        self.doc.part.relate_to(part, RT.FOOTNOTES)

    def verdict(self, i):
        e = self.ev.get(i, [])
        st = [x["strength"] for x in e]
        if "negated" in st:
            return "conflict"
        if any(x["strength"] == "mandatory" and x["bearer"] in ("provider", "both") for x in e):
            return "met"
        if any(s in ("qualified", "permissive", "placeholder") for s in st) or "mandatory" in st:
            return "partial"
        assert not [s for s in st if s != "supporting"], (i, e)
        return "missing"

    def save(self, verdicts):
        """verdicts: what the author means each element to come to; must agree with the labels in the text."""
        self.footnotes()
        self.doc.core_properties.title, self.doc.core_properties.author = self.title, ""
        self.doc.core_properties.comments = ""
        tmp = OUT / f"{self.name}.docx"
        self.doc.save(tmp)
        pages = []
        if self.form == "pdf":
            subprocess.run(
                ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(OUT), str(tmp)],
                check=True,
                capture_output=True,
            )
            tmp.unlink()
            txt = subprocess.run(
                ["pdftotext", "-raw", str(OUT / f"{self.name}.pdf"), "-"],
                check=True,
                capture_output=True,
                text=True,
            ).stdout
            pages = txt.split("\f")
        ids = TARGETED if self.tier == "targeted" else UNIVERSAL
        els = {}
        flat = lambda s: re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", s).lower())
        body = "".join(flat(p) for p in pages)
        marks, n = [], 0
        for p in pages:
            n += len(flat(p))
            marks.append(n)
        for i in ids:
            v = self.verdict(i)
            assert v == verdicts[i], (self.name, i, v, verdicts[i])
            els[i] = dict(verdict=v, evidence=self.ev.get(i, []))
            if self.neg.get(i):
                els[i]["not_evidence"] = self.neg[i]
            if pages:
                for e in els[i]["evidence"] + els[i].get("not_evidence", []):
                    at = body.find(flat(e["quote"]))
                    if at >= 0:
                        e["page"] = 1 + next(k for k, m in enumerate(marks) if at < m)
        for k, v in self.traps.items():
            for i in v:
                assert i in ids, (k, i)
        g = dict(
            name=self.name,
            files=[f"{self.name}.{self.form}"],
            tier=self.tier,
            title=self.title,
            expected_error=None,
            elements=els,
            flags=self.flags,
            traps=self.traps,
            notes=self.notes,
            clauses_complete=False,
            clauses=[],
        )
        (OUT / f"{self.name}.gold.json").write_text(
            json.dumps(g, indent=1, ensure_ascii=False) + "\n", encoding="utf8"
        )
        import collections

        print(
            self.name,
            self.tier,
            dict(collections.Counter(x["verdict"] for x in els.values())),
            "pages",
            max(0, len(pages) - 1),
        )
