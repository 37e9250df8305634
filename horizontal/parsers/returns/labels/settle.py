"""Settles the headings of one record together: each item once, "of which" after its whole, in the form's order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from horizontal.parsers.returns.labels.candidates import Candidate, Reading
from horizontal.provider_return import How
from horizontal.requirements.return_specification import ReturnSpecification

CLEAR = 0.75
"""By so many explained words one item must lead another."""
_LEAST_IN_PLACE = 0.5
"""Share of a heading's words that must be explained by a cue that holds only in place."""
_LEAST_BETWEEN = 0.2
"""The same where the lines around are the items just before and after it on the form."""
_LEAST_IN_POLICY = 0.12
"""The same among questions on the policy ("Does it say …?"), which are sentences and say "it"."""
_REACH = 4
"""How far away on the form, and in the file, a neighbour may stand."""
_ROUNDS = 3
ALSO_PART_OF: Mapping[str, frozenset[str]] = {
    "E06": frozenset({"E08", "E09", "E10", "E11", "E13", "E14", "E17", "E19"}),
    "E05": frozenset({"E08", "E09", "E10", "E11", "E13", "E14", "E17", "E19"}),
    "E10": frozenset({"E11"}),
    "E01": frozenset({"E05", "E06"}),
}
"""What a form may hang on a line by "of which", beside the items of which ours is a part."""


@dataclass(frozen=True, slots=True)
class Line:
    """One heading on its way to being settled."""

    reading: Reading
    is_part: bool
    whole: int | None
    """The line of which it is a part, where it is one."""
    whole_item: str | None = None
    """The item that is told to be its whole, where the file shows it otherwise than by order."""
    how: How = How.WORDING
    fixed: str | None = None
    """The item by its identifier."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a line was settled as."""

    item: str | None
    candidate: Candidate | None = None
    rival: str | None = None
    doubtful: bool = False
    why: str = ""


class Form:
    """The order and the parts of the items."""

    def __init__(self, specification: ReturnSpecification) -> None:
        self.place = {item.id: number for number, item in enumerate(specification.items)}
        self.group = {item.id: item.group for item in specification.items}
        self.part_of = {item.id: item.part_of for item in specification.items}
        self.asked = frozenset(item.id for item in specification.items if item.asked)

    def is_part(self, item: str, whole: str) -> bool:
        """Whether a form may count the item "of which" under the whole."""
        if item in ALSO_PART_OF.get(whole, ()):
            return True
        above = self.part_of.get(item)
        while above:
            if above == whole:
                return True
            above = self.part_of.get(above)
        return False

    def near(self, one: str, other: str) -> bool:
        """Whether two items are neighbours of the form."""
        return self.group[one] == self.group[other] and abs(self.place[one] - self.place[other]) <= _REACH


def settle(lines: Sequence[Line], form: Form) -> list[Choice]:
    """What each line is."""
    choices = [_first(line) for line in lines]
    for _ in range(_ROUNDS):
        again = [_choose(number, line, lines, choices, form) for number, line in enumerate(lines)]
        if again == choices:
            break
        choices = again
    return _each_once(choices, lines, form)


def _first(line: Line) -> Choice:
    """By its words alone, "of which" aside."""
    if line.fixed:
        return Choice(line.fixed, why="the item's own id or name")
    if line.is_part:
        return Choice(None)
    return _best([c for c in line.reading.candidates if not c.in_place])


def _choose(number: int, line: Line, lines: Sequence[Line], choices: Sequence[Choice], form: Form) -> Choice:
    if line.fixed:
        return choices[number]
    candidates = [
        c for c in line.reading.candidates if not c.in_place or _in_place(c, number, line, choices, form)
    ]
    if line.is_part:
        above = wholes(number, line, lines, choices)
        candidates = [
            replace(c, score=c.score + (2 if form.part_of[c.item] in above else 1))
            for c in candidates
            if any(form.is_part(c.item, whole) for whole in above)
        ]
        candidates.sort(key=lambda c: -c.score)
        return _best(candidates, "hangs on the line before")
    strong = [c for c in candidates if not c.in_place]
    choice = _best(strong) if strong else _best(candidates, "stands among its neighbours")
    return _by_order(number, strong or candidates, choices, form) if choice.doubtful else choice


def wholes(number: int, line: Line, lines: Sequence[Line], choices: Sequence[Choice]) -> set[str]:
    """The items of which the line may be a part: of the line it hangs on, and of the parts that stand between."""
    if line.whole_item:
        return {line.whole_item}
    if line.whole is None:
        return set()
    head = choices[line.whole].item
    if head is None:
        return set()
    between = {choices[place].item for place in range(line.whole + 1, number) if lines[place].is_part}
    return {head} | {item for item in between if item}


def _in_place(candidate: Candidate, number: int, line: Line, choices: Sequence[Choice], form: Form) -> bool:
    if line.is_part:
        return candidate.coverage >= _LEAST_IN_POLICY
    of_policy = form.group[candidate.item] == "policy"
    between = _between(candidate.item, number, choices, form)
    if candidate.strange and not of_policy and not (between and form.part_of[candidate.item] == "E04"):
        return False
    if candidate.coverage >= _LEAST_BETWEEN and between:
        return True
    if candidate.coverage < (_LEAST_IN_POLICY if of_policy else _LEAST_IN_PLACE):
        return False
    around = range(max(0, number - _REACH), min(len(choices), number + _REACH))
    others = [choices[place].item for place in around if place != number and choices[place].item]
    return any(form.near(candidate.item, other) for other in others if other and other != candidate.item)


def _between(item: str, number: int, choices: Sequence[Choice], form: Form) -> bool:
    """Whether the nearest items before and after it are its neighbours of the form, in the form's order."""
    before = next((c.item for c in reversed(choices[max(0, number - 2) : number]) if c.item), None)
    after = next((c.item for c in choices[number + 1 : number + 3] if c.item), None)
    return (
        before is not None
        and after is not None
        and form.place[before] < form.place[item] < form.place[after]
        and form.place[after] - form.place[before] <= _REACH
    )


def _best(candidates: Sequence[Candidate], why: str = "") -> Choice:
    if not candidates:
        return Choice(None)
    first, *rest = candidates
    rival = rest[0] if rest else None
    doubtful = rival is not None and rival.in_place == first.in_place and rival.score > first.score - CLEAR
    said = f"{first.cue}" + (f"; {why}" if why else "")
    return Choice(None if doubtful else first.item, first, rival.item if rival else None, doubtful, said)


def _by_order(number: int, candidates: Sequence[Candidate], choices: Sequence[Choice], form: Form) -> Choice:
    """Of items between which the words do not decide, the one that fits between the lines around."""
    close = [c for c in candidates if c.score > candidates[0].score - CLEAR]
    before = next((c.item for c in reversed(choices[:number]) if c.item), None)
    after = next((c.item for c in choices[number + 1 :] if c.item), None)
    fitting = [
        c
        for c in close
        if (before is None or form.place[before] < form.place[c.item])
        and (after is None or form.place[c.item] < form.place[after])
        and any(other and form.near(c.item, other) for other in (before, after))
    ]
    rival = next((c.item for c in close if c not in fitting), close[1].item)
    if len(fitting) == 1:
        return Choice(fitting[0].item, fitting[0], rival, why=f"{fitting[0].cue}; the order of the form")
    return Choice(None, close[0], close[1].item, doubtful=True, why="two items fit as well")


def _each_once(choices: Sequence[Choice], lines: Sequence[Line], form: Form) -> list[Choice]:
    """An item that several lines claim goes to the one that is clearly better, or to none."""
    claims: dict[str, list[int]] = {}
    for number, choice in enumerate(choices):
        if choice.item:
            claims.setdefault(choice.item, []).append(number)
    settled = list(choices)
    for item, numbers in claims.items():
        if len(numbers) < 2:
            continue
        ranked = sorted(numbers, key=lambda number: -_strength(choices[number]))
        clear = _strength(choices[ranked[0]]) - _strength(choices[ranked[1]]) >= CLEAR
        for number in ranked[1:] if clear else ranked:
            settled[number] = replace(
                choices[number], item=None, doubtful=True, why=f"another heading claims {item}"
            )
    return settled


def _strength(choice: Choice) -> float:
    if choice.candidate is None:
        return 100.0
    return choice.candidate.score * (0.5 + choice.candidate.coverage / 2) - (
        1 if choice.candidate.in_place else 0
    )
