"""Rules that are drawn as rows of dots, each dot a box of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from horizontal.parsers.pdf.marks import Marks, Rule

_APART = 4.0
"""Points between one dot and the next, at most."""
_FEWEST = 8
_SAME_LINE = 0.5


def with_dotted_rules(marks: Marks) -> Marks:
    """What is drawn, with the rules that its dots make."""
    found = rules_of_dots(marks.dots)
    return marks._replace(rules=[*marks.rules, *found]) if found else marks


def rules_of_dots(dots: Sequence[Rule]) -> list[Rule]:
    """The level and upright rules that the dots make; none of dots that stand alone."""
    if len(dots) < _FEWEST:
        return []
    level = _chains(dots, lambda dot: dot.bottom + dot.top, lambda dot: (dot.left, dot.right))
    upright = _chains(dots, lambda dot: dot.left + dot.right, lambda dot: (dot.bottom, dot.top))
    return [_around(chain) for chain in (*level, *upright)]


def _chains(
    dots: Sequence[Rule], line_of: Callable[[Rule], float], span_of: Callable[[Rule], tuple[float, float]]
) -> list[list[Rule]]:
    """The dots that follow closely on one line, line by line."""
    lines: dict[int, list[Rule]] = defaultdict(list)
    for dot in dots:
        lines[round(line_of(dot) / 2 / _SAME_LINE)].append(dot)
    chains: list[list[Rule]] = []
    for line in lines.values():
        chain: list[Rule] = []
        for dot in sorted(line, key=span_of):
            if chain and span_of(dot)[0] - span_of(chain[-1])[1] > _APART:
                chains.append(chain)
                chain = []
            chain.append(dot)
        chains.append(chain)
    return [chain for chain in chains if len(chain) >= _FEWEST]


def _around(chain: list[Rule]) -> Rule:
    return Rule(
        min(dot.left for dot in chain),
        min(dot.bottom for dot in chain),
        max(dot.right for dot in chain),
        max(dot.top for dot in chain),
    )
