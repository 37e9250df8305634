"""How well headings of provider returns are understood, over banks of whole forms labelled by other hands.

    python bench/headings.py [BANK.jsonl ...] [--wrong]

A bank has one form a line: {"headings": [{"group": …, "words": …, "item": id or null}, …]}, in the order of the form.
Figures:

  right      of the headings that are an item, those that were taken for it
  unread     of these, those that were taken for none
  wrong      of these, those that were taken for another item
  invented   of the headings that are no item, those that were taken for one: the dangerous fault, as is `wrong`
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from horizontal.parsers.returns.labels import Heading, understand_headings
from horizontal.requirements.load_return_specification import load_return_specification

BANKS = Path(__file__).parent.parent / "tests" / "bank"
SAME = {"period": {"period_start", "period_end"}}
"""What a heading may be taken for beside the label itself."""


def main() -> None:
    """Prints a line for each bank."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("banks", nargs="*", type=Path, help="banks to score (all in tests/bank)")
    parser.add_argument("--wrong", action="store_true", help="show the headings that came out wrong")
    asked = parser.parse_args()
    print(
        f"{'bank':<32}{'forms':>6}{'items':>7}{'right':>8}{'unread':>8}{'wrong':>7}{'others':>8}{'invented':>10}"
    )
    for bank in asked.banks or sorted(BANKS.glob("return_headings_*.jsonl")):
        show = asked.wrong and "held_out" not in bank.name
        forms = [json.loads(line) for line in bank.read_text(encoding="utf-8").splitlines() if line.strip()]
        count = sum((score(form["headings"], show=show) for form in forms), Counter())
        labelled = count["right"] + count["unread"] + count["wrong"]
        others = count["left"] + count["invented"]
        print(
            f"{bank.stem:<32}{len(forms):>6}{labelled:>7}{share(count['right'], labelled):>8}"
            f"{share(count['unread'], labelled):>8}{count['wrong']:>7}{others:>8}{count['invented']:>10}"
        )


def score(labelled: list[dict[str, Any]], *, show: bool) -> Counter[str]:
    """How many headings of one form came out how."""
    headings = [Heading(one["words"], groups_of(one), title=one.get("title")) for one in labelled]
    count: Counter[str] = Counter()
    for one, taken in zip(labelled, understand_headings(headings, load_return_specification()), strict=True):
        outcome = outcome_of(one["item"], taken.item)
        count[outcome] += 1
        if show and outcome not in ("right", "left"):
            print(
                f"  {outcome}: {one['item']} {groups_of(one)} {one['words']!r}: {taken.item} {taken.runner_up}"
            )
    return count


def outcome_of(label: str | None, item: str | None) -> str:
    """One word of the figures; "left" for a heading of no item that was taken for none."""
    if label is None:
        return "left" if item is None or item in SAME else "invented"
    if item is None:
        return "unread"
    return "right" if item == label or label in SAME.get(item, ()) else "wrong"


def groups_of(one: dict[str, Any]) -> tuple[str, ...]:
    """The headings over it, as a bank writes them: none, one, or a list."""
    group = one.get("group")
    return tuple(group) if isinstance(group, list) else (group,) if group else ()


def share(some: int, of: int) -> str:
    """A share in per cent, or a dash where there is nothing to share."""
    return f"{some / of:.1%}" if of else "-"


if __name__ == "__main__":
    main()
