"""How fast a long contract is checked, beside the bare libraries in the same run, and the memory that it takes.

    python bench/speed.py [--pages 100] [--runs 5]

A contract of about so many pages is made from the example contracts, in Word and in PDF. Each step is timed in
turn with the bare library, so that the ratio holds where the machine's speed drifts; medians are printed. Passages
a second are those of one core: of the long contract, of passages of the hand-written bank with each text read by
itself, and of the same texts as one contract; the last two are about abuse almost throughout. Memory is the peak
of a fresh process that checks the file once.
"""

from __future__ import annotations

import argparse
import io
import itertools
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

import horizontal
from horizontal.check import assess_text
from horizontal.contract import Contract
from horizontal.matching import cut_passages
from horizontal.parsers.pdf.read_pdf import read_pdf
from horizontal.parsers.word.read_docx import read_docx
from horizontal.reports import json_report, workbook

EXAMPLES = Path(__file__).parent.parent / "examples" / "contracts"
BANK = Path(__file__).parent.parent / "tests" / "bank"
_EVERY = 30
"""One of so many passages of the bank is read, from every hand: all of them took half an hour."""
WORDS_A_PAGE = 370


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    texts = long_contract(asked.pages)
    with tempfile.TemporaryDirectory() as folder:
        word, pdf = Path(folder, "long.docx"), Path(folder, "long.pdf")
        write_word(texts, word)
        write_pdf(texts, pdf)
        pages = len(pypdfium2.PdfDocument(pdf))
        print(f"{pages} pages, {sum(len(t.split()) for t in texts):,} words, median of {asked.runs} runs")
        compare(
            "Word: read",
            lambda: read_docx(word.read_bytes(), "f"),
            "python-docx walk",
            lambda: walk(word),
            asked.runs,
            pages,
        )
        compare(
            "PDF: read",
            lambda: read_pdf(pdf.read_bytes(), "f"),
            "PDFium text",
            lambda: bare_text(pdf),
            asked.runs,
            pages,
        )
        for file in (word, pdf):
            steps(file, asked.runs, pages)
        rates(horizontal.read_contract(word), asked.runs)
        for file in (word, pdf):
            print(f"{file.suffix} whole check in a fresh process: {fresh(file)}")


def long_contract(pages: int) -> list[str]:
    """Paragraphs to the length asked for: one contract with its clauses on abuse, and ordinary ones over and over."""
    texts = paragraphs_of("housing_support.docx")
    ordinary = [text for name in ("it_managed_service.pdf", "home_care.pdf") for text in paragraphs_of(name)]
    words = sum(len(text.split()) for text in texts)
    for text in itertools.cycle(ordinary):
        if words >= pages * WORDS_A_PAGE:
            return texts
        texts.append(text)
        words += len(text.split())
    return texts


def paragraphs_of(name: str) -> list[str]:
    """The paragraphs of an example contract, each with its number."""
    blocks = horizontal.read_contract(EXAMPLES / name).blocks
    return [f"{block.number} {block.text}" if block.number else block.text for block in blocks if block.text]


def write_word(texts: list[str], path: Path) -> None:
    """The paragraphs as a Word file."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    document.save(str(path))


def write_pdf(texts: list[str], path: Path) -> None:
    """The paragraphs as a PDF."""
    style = getSampleStyleSheet()["BodyText"]
    SimpleDocTemplate(str(path), pagesize=A4).build(
        [Paragraph(t.replace("&", "&amp;").replace("<", "&lt;"), style) for t in texts]
    )


def walk(path: Path) -> int:
    """Characters of every paragraph and table cell, by python-docx alone."""
    document = docx.Document(str(path))
    return sum(len(p.text) for p in document.paragraphs) + sum(
        len(cell.text) for table in document.tables for row in table.rows for cell in row.cells
    )


def bare_text(path: Path) -> int:
    """Characters of every page, by PDFium alone."""
    document = pypdfium2.PdfDocument(io.BytesIO(path.read_bytes()))
    return sum(len(page.get_textpage().get_text_range()) for page in document)


def compare(
    name: str, ours: Callable[[], object], bare: str, theirs: Callable[[], object], runs: int, pages: int
) -> None:
    """One line: our median, the bare library's, and the median of the ratios."""
    ours(), theirs()
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(runs)]
    mine, other = (statistics.median(p[i] for p in pairs) for i in (0, 1))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"{name:<12} {mine:.3f} s ({pages / mine:,.0f} pages/s)   {bare} {other:.3f} s   ratio {ratio:.2f}")


def steps(file: Path, runs: int, pages: int) -> None:
    """One line: read, match and score, JSON, workbook, with the process warm."""
    contract = horizontal.read_contract(file)
    assessment = assess_text(contract, tier="targeted")
    timed = {
        "read": lambda: horizontal.read_contract(file),
        "match and score": lambda: assess_text(contract, tier="targeted"),
        "JSON": lambda: json_report.report_bytes(assessment),
        "workbook": lambda: workbook.report_bytes(assessment),
    }
    medians = {name: statistics.median(seconds(step) for _ in range(runs)) for name, step in timed.items()}
    check = medians["read"] + medians["match and score"] + medians["JSON"]
    told = "   ".join(f"{name} {value:.3f} s" for name, value in medians.items())
    ratio, rate = check / medians["read"], pages / check
    print(f"{file.suffix} warm: {told}   read to JSON: {ratio:.1f} times its read, {rate:,.0f} pages/s")


def rates(long: Contract, runs: int) -> None:
    """One line for each kind of text: passages a second, with the process warm."""
    lines = [
        line for file in sorted(BANK.glob("hand_*.jsonl")) for line in file.read_text("utf-8").splitlines()
    ]
    bank = [json.loads(line) for line in lines if line.strip()][::_EVERY]
    alone = [horizontal.contract_from_text(one["text"], heading=one["heading"]) for one in bank]
    joined = horizontal.contract_from_text("\n\n".join(" ".join(one["text"].split()) for one in bank))
    kinds = {"the long contract": [long], "the bank, each alone": alone, "the bank as one contract": [joined]}
    for name, contracts in kinds.items():
        count = sum(len(cut_passages(contract)) for contract in contracts)
        find_all(contracts)
        taken = [find_all(contracts) for _ in range(runs)]
        print(
            f"find evidence in {name}: {count:,} passages, {count / statistics.median(taken):,.0f} a second"
        )


def find_all(contracts: Sequence[Contract]) -> float:
    """Seconds of one core in which the evidence of all the contracts is found."""
    start = time.process_time()
    for contract in contracts:
        horizontal.find_evidence(contract)
    return time.process_time() - start


def seconds(step: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    step()
    return time.perf_counter() - start


def fresh(file: Path) -> str:
    """Seconds and peak memory of a process that checks the file once."""
    # VmHWM and not ru_maxrss: the latter begins at the memory of the process that started this one
    code = (
        "import sys, time; start = time.perf_counter(); import horizontal; "
        "horizontal.check_contract(sys.argv[1], tier='targeted'); "
        "peak = next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')); "
        "print(f'{time.perf_counter() - start:.2f} s, {int(peak) / 1024:.0f} MB')"
    )
    return subprocess.run(
        [sys.executable, "-c", code, str(file)], check=True, capture_output=True, text=True
    ).stdout.strip()


if __name__ == "__main__":
    main()
