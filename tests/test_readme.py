"""What the README shows is what the program says.

To rewrite the two blocks on purpose: `python -m tests.test_readme`, and read the diff.
"""

from __future__ import annotations

import re
from pathlib import Path

from horizontal import check_contract
from horizontal.reports.text_report import text_report
from horizontal.reports.wording import outcome_words

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
EXAMPLE = "examples/contracts/money_advice_grant.docx"
LINES = 30
"""Lines of the screen report that the README shows."""


def blocks() -> dict[str, str]:
    """What the two marked blocks should hold."""
    assessment = check_contract(ROOT / EXAMPLE, tier="targeted")
    shown = text_report(assessment).replace(str(ROOT) + "/", "").splitlines()[:LINES]
    return {
        "told": f"report.xlsx: written for {EXAMPLE}. {outcome_words(assessment)}",
        "shown": "\n".join([*shown, "…"]),
    }


def block(mark: str) -> re.Pattern[str]:
    """The fenced block after a mark."""
    return re.compile(rf"(<!-- {mark} -->\n```\n).*?(```)", re.S)


def test_the_readme_shows_what_the_program_says() -> None:
    text = README.read_text(encoding="utf-8")
    for mark, words in blocks().items():
        found = block(mark).search(text)
        assert found, mark
        assert found[0] == f"{found[1]}{words}\n{found[2]}"


def rewrite() -> None:
    """Puts the present output into the README."""
    text = README.read_text(encoding="utf-8")
    for mark, words in blocks().items():
        text = block(mark).sub(lambda m, words=words: f"{m[1]}{words}\n{m[2]}", text)  # type: ignore[misc]
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    rewrite()
