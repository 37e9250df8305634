"""Reads the plain text source of an example contract; the README beside the sources tells the marks."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from examples.building.numbering import Counter, scheme

MARKS = {
    "##": ("clause", 0), "-": ("clause", 1), "--": ("clause", 2), "---": ("clause", 3),
    "+": ("clause", 1), "~": ("clause", 1), "###": ("subheading", 0), ">": ("plain", 0), "*": ("bullet", 0),
    "^1": ("footnote", 0), "!": ("box", 0), "?": ("control", 0), "%": ("comment", 0), "%%": ("hidden", 0),
}  # fmt: skip
CHANGES = {"+": "inserted", "~": "deleted"}
_INLINE = re.compile(r"\*\*(.+?)\*\*|\[\+(.+?)\+\]|\[~(.+?)~\]")


@dataclass(frozen=True)
class Span:
    """A stretch of one paragraph; look is plain, bold, inserted or deleted."""

    text: str
    look: str


@dataclass(frozen=True)
class Line:
    """One paragraph or table of the source, with its number where it has one."""

    kind: str
    text: str = ""
    level: int = 0
    number: str = ""
    reference: str = ""
    change: str = ""
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """The paragraph's stretches, in order."""
        return spans_of(self.text)

    @property
    def is_live(self) -> bool:
        """Whether the text stands in the contract as signed (not deleted, hidden or a comment)."""
        return self.change != "deleted" and self.kind not in {"comment", "hidden"}


@dataclass(frozen=True)
class Part:
    """The body of the contract (no title), or one schedule or annex."""

    title: str
    lines: tuple[Line, ...]

    @property
    def name(self) -> str:
        """`Schedule 2` of `Schedule 2: The Service`; empty for the body."""
        return self.title.split(":")[0].strip()


@dataclass(frozen=True)
class Source:
    """A whole contract as written."""

    title: str
    meta: Mapping[str, str] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()

    def references(self) -> Iterator[str]:
        """Every clause as a reader would cite it: `12.1(a)`, `Schedule 2`, `Schedule 2, 4.3`."""
        for part in self.parts:
            if part.title:
                yield part.name
            for line in part.lines:
                if line.reference and line.is_live:
                    yield f"{part.name}, {line.reference}" if part.title else line.reference


def spans_of(text: str) -> tuple[Span, ...]:
    """The stretches of a text with its **bold**, [+inserted+] and [~deleted~] marks taken off."""
    found, end = [], 0
    for match in _INLINE.finditer(text):
        if match.start() > end:
            found.append(Span(text[end : match.start()], "plain"))
        look = ("bold", "inserted", "deleted")[(match.lastindex or 1) - 1]
        found.append(Span(match[match.lastindex or 1], look))
        end = match.end()
    if end < len(text):
        found.append(Span(text[end:], "plain"))
    return tuple(found)


def live_text(text: str) -> str:
    """The words of a text as signed: marks taken off, deletions left out."""
    return "".join(span.text for span in spans_of(text) if span.look != "deleted")


def read_source(text: str) -> Source:
    """The contract that a source text describes; ValueError names the line that cannot be read."""
    title, part_title = "", ""
    meta: dict[str, str] = {}
    parts: list[Part] = []
    lines: list[Line] = []
    for raw in _joined(text):
        if raw.startswith("# "):
            title = raw[2:].strip()
        elif raw.startswith(":meta "):
            key, _, value = raw[6:].partition("=")
            meta[key.strip()] = value.strip()
        elif raw.startswith("@part "):
            parts.append(Part(part_title, tuple(lines)))
            part_title, lines = raw[6:].strip(), []
        elif raw.startswith("|"):
            _add_row(lines, raw)
        else:
            lines.append(_line(raw))
    parts.append(Part(part_title, tuple(lines)))
    return Source(title, meta, tuple(_numbered(part, meta) for part in parts))


def _joined(text: str) -> Iterator[str]:
    """The source's lines, those that begin with a blank joined to the one before; // lines left out."""
    held = ""
    for raw in text.splitlines():
        if not raw.strip() or raw.startswith("//"):
            continue
        if raw[0] == " ":
            held = f"{held} {raw.strip()}"
            continue
        if held:
            yield held
        held = raw.rstrip()
    if held:
        yield held


def _line(raw: str) -> Line:
    mark, _, text = raw.partition(" ")
    if mark not in MARKS or not text.strip():
        raise ValueError(f"{raw[:60]!r}: no known mark before the text; see the README beside the sources")
    kind, level = MARKS[mark]
    return Line(kind=kind, text=text.strip(), level=level, change=CHANGES.get(mark, ""))


def _add_row(lines: list[Line], raw: str) -> None:
    cells = tuple(cell.strip() for cell in raw.strip().strip("|").split("|"))
    if lines and lines[-1].kind == "table":
        lines[-1] = replace(lines[-1], rows=(*lines[-1].rows, cells))
    else:
        lines.append(Line(kind="table", rows=(cells,)))


def _numbered(part: Part, meta: Mapping[str, str]) -> Part:
    body = meta.get("numbering", "decimal")
    levels = (
        scheme(meta.get("schedule_numbering", body)) if part.title else scheme(body, meta.get("prefix", ""))
    )
    counter = Counter(levels)
    lines, deleted = [], False
    for line in part.lines:
        if line.kind != "clause" or line.change == "deleted":
            deleted = deleted or line.change == "deleted"
            lines.append(line)
            continue
        if deleted and line.level > 0:
            raise ValueError(
                f"{line.text[:60]!r}: follows a deleted sub-clause; put deletions last in a clause"
            )
        deleted = False
        number, reference = counter.take(line.level)
        lines.append(replace(line, number=number, reference=reference))
    return replace(part, lines=tuple(lines))
