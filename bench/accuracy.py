"""How well duties are found: in the banks of labelled passages, the example contracts and the contracts held out.

    python bench/accuracy.py [BANK.jsonl ...] [--wrong ELEMENT]

A bank has one JSON object a line: text, heading, style, and labels (element, strength, bearer). Elements that were
split after most labels were made are folded back: WP9 into WP7, AA10 into AA3, DC6 into DC5. Figures:

  F1, macro      over (passage, element) pairs, and the mean over the elements
  false met      share of the claims "mandatory, binds the provider" that the labels deny: the dangerous fault
  strength, bearer   over the pairs that both sides have
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import horizontal
from horizontal.evidence import Bearer, Evidence, Strength
from horizontal.matching.recogniser.weights import FOLDED

ROOT = Path(__file__).parent.parent
BANKS = ROOT / "tests" / "bank"
CONTRACTS = ROOT / "examples" / "contracts"
HELD_OUT = ROOT / "tests" / "contracts_held_out"
HELD_OUT_HANDS = {
    "k": "of ordinary difficulty",
    "e": "of ordinary difficulty, later",
    "i": "of ordinary difficulty, latest",
}
WORST_FIRST = ("conflict", "met", "partial", "missing")
"""Of the verdicts on an element that was split, that of the element that it was split from."""
RANK = ["negated", "mandatory", "qualified", "permissive", "statement"]
WIDTHS = (9, 7, 7, 7, 7, 10, 9, 8)
Label = tuple[str, str]


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("banks", nargs="*", type=Path, help="banks to score (all in tests/bank)")
    parser.add_argument(
        "--wrong", metavar="ELEMENT", help="show the passages that came out wrong for this element"
    )
    asked = parser.parse_args()
    heads = ("passages", "F1", "macro", "prec.", "recall", "false met", "strength", "bearer")
    print(f"{'bank':<22}" + "".join(f"{head:>{width}}" for head, width in zip(heads, WIDTHS, strict=True)))
    for bank in asked.banks or sorted(set(BANKS.glob("*.jsonl")) - set(BANKS.glob("return_*.jsonl"))):
        score_bank(bank, asked.wrong)
    if not asked.banks:
        score_contracts()
        for hand, manner in HELD_OUT_HANDS.items():
            score_held_out(hand, manner)


def score_bank(bank: Path, wrong: str | None) -> None:
    """One line of figures for a bank, and one for each drafting style."""
    passages = [json.loads(line) for line in bank.read_text(encoding="utf-8").splitlines() if line.strip()]
    pairs = [(labels_of(passage), found_in(passage)) for passage in passages]
    print(f"{bank.stem:<22}{len(passages):>9}{figures(pairs)}")
    styles: dict[str, list[tuple[dict[str, Label], dict[str, Label]]]] = defaultdict(list)
    for passage, pair in zip(passages, pairs, strict=True):
        styles[passage["style"]].append(pair)
    for style, some in sorted(styles.items()):
        print(f"  {style:<20}{len(some):>9}{figures(some)}")
    elements = sorted({code for gold, found in pairs for code in gold | found})
    print("  F1 by element: " + "  ".join(f"{code} {f1(pairs, code):.2f}" for code in elements))
    for passage, (gold, found) in zip(passages, pairs, strict=True):
        if wrong and (wrong in gold) != (wrong in found):
            print(f"  {passage['id']} {'missed' if wrong in gold else 'claimed'}: {passage['text'][:160]}")


def figures(pairs: list[tuple[dict[str, Label], dict[str, Label]]]) -> str:
    """The columns of one line."""
    right = sum(len(gold.keys() & found.keys()) for gold, found in pairs)
    claimed, labelled = (sum(len(pair[i]) for pair in pairs) for i in (1, 0))
    precision, recall = right / max(claimed, 1), right / max(labelled, 1)
    hard = [(g, c) for g, found in pairs for c, label in found.items() if label in HARD]
    denied = sum(1 for gold, code in hard if gold.get(code) not in BINDING)
    same = [(gold[c], found[c]) for gold, found in pairs for c in gold.keys() & found.keys()]
    strength = sum(a[0] == b[0] for a, b in same) / max(len(same), 1)
    bearer = sum(a[1] == b[1] for a, b in same) / max(len(same), 1)
    scored = {code for gold, _ in pairs for code in gold}
    macro = sum(f1(pairs, code) for code in scored) / max(len(scored), 1)
    both = 2 * precision * recall / max(precision + recall, 1e-9)
    return (
        f"{both:>7.2f}{macro:>7.2f}{precision:>7.2f}{recall:>7.2f}{denied / max(len(hard), 1):>10.2f}"
        f"{strength:>9.2f}{bearer:>8.2f}"
    )


HARD = {("mandatory", "provider"), ("mandatory", "both")}
BINDING = HARD | {("qualified", "provider"), ("qualified", "both")}


def f1(pairs: list[tuple[dict[str, Label], dict[str, Label]]], code: str) -> float:
    """F1 of one element."""
    count = Counter((code in gold, code in found) for gold, found in pairs)
    right, wrong = count[True, True], count[True, False] + count[False, True]
    return 2 * right / (2 * right + wrong) if right or wrong else 0.0


def labels_of(passage: dict[str, Any]) -> dict[str, Label]:
    """The labels of a passage, folded; the strongest where two fall together."""
    return strongest(
        (FOLDED.get(x["element"], x["element"]), (x["strength"], x["bearer"])) for x in passage["labels"]
    )


def found_in(passage: dict[str, Any]) -> dict[str, Label]:
    """What the program finds in a passage, folded; scored elements only."""
    contract = horizontal.contract_from_text(passage["text"], heading=passage.get("heading"))
    catalogue = horizontal.load_catalogue()
    evidence = [
        e for e in horizontal.find_evidence(contract, catalogue) if catalogue.by_code[e.element].weight
    ]
    return strongest((FOLDED.get(e.element, e.element), label(e)) for e in evidence)


def label(evidence: Evidence) -> Label:
    """Strength and bearer in the words of the labels."""
    strength: Strength = evidence.strength
    bearer: Bearer = evidence.bearer
    return strength.value, bearer.value


def strongest(labels: Any) -> dict[str, Label]:
    """One label an element."""
    kept: dict[str, Label] = {}
    for code, one in labels:
        if code not in kept or RANK.index(one[0]) < RANK.index(kept[code][0]):
            kept[code] = one
    return kept


def score_contracts() -> None:
    """Verdicts and places of the example contracts."""
    verdicts, places = Counter[tuple[str, str]](), Counter[bool]()
    for file in sorted(CONTRACTS.glob("*.expected.toml")):
        expected = tomllib.loads(file.read_text(encoding="utf-8"))
        assessment = horizontal.check_contract(CONTRACTS / expected["file"], tier=expected["tier"])
        for element in assessment.elements:
            entry = expected["elements"][element.code]
            verdicts[entry["verdict"], element.verdict.value] += 1
            if entry["clauses"] and entry["verdict"] != "missing":
                places[bool({e.place.citation for e in element.evidence} & set(entry["clauses"]))] += 1
    print(f"\nexample contracts: {totals(verdicts)}")
    print(f"evidence at the right clause: {places[True]} of {sum(places.values())}")
    print("expected → given: " + ", ".join(f"{a} → {b} {n}" for (a, b), n in sorted(verdicts.items())))


def score_held_out(hand: str, manner: str) -> None:
    """Verdicts of one hand's contracts that are only ever scored: totals, so that nothing is learned of any."""
    verdicts = Counter[tuple[str, str]]()
    for file in sorted(HELD_OUT.glob(f"{hand}*.gold.json")):
        expected = json.loads(file.read_text(encoding="utf-8"))
        assessment = horizontal.check_contract(HELD_OUT / expected["files"][0], tier=expected["tier"])
        given: dict[str, set[str]] = defaultdict(set)
        for element in assessment.elements:
            given[FOLDED.get(element.code, element.code)].add(element.verdict.value)
        for code, entry in expected["elements"].items():
            verdicts[entry["verdict"], next(one for one in WORST_FIRST if one in given[code])] += 1
    print(f"held-out contracts {manner} ({hand}): {totals(verdicts)}")


def totals(verdicts: Counter[tuple[str, str]]) -> str:
    """How many of the verdicts, expected and given, are right, and how many of those given as met are not."""
    right = sum(n for (expected, given), n in verdicts.items() if expected == given)
    met = [(expected, n) for (expected, given), n in verdicts.items() if given == "met"]
    wrongly = sum(n for expected, n in met if expected != "met")
    return (
        f"{right} of {verdicts.total()} verdicts right ({right / verdicts.total():.0%}), "
        f"{wrongly} of {sum(n for _, n in met)} wrongly met"
    )


if __name__ == "__main__":
    main()
