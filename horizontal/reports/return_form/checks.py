"""The rules as formulas of the form: they speak while one types, in words, and are silent where a cell is blank."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from horizontal.requirements.return_expression import Comparison, Sum, parse_comparison
from horizontal.requirements.return_specification import (
    Item,
    ItemKind,
    ReturnSpecification,
    RuleSpecification,
)

Places = Mapping[str, str]
"""The address of each item's answer, with its sheet, such as "Enquiry!$C$5"."""

_LONGEST_STRING = 250
"""Characters of one string in a formula: Excel allows 255."""
_OPENING = MappingProxyType({"error": "Error: ", "warning": "Please check: "})
ERROR, WARNING = _OPENING["error"].strip(), _OPENING["warning"].strip()


def check_formulas(specification: ReturnSpecification, places: Places, last: Places) -> dict[str, str]:
    """By item, the formula of its check; items that no rule looks at have none. `last` has last time's figures."""
    parts: dict[str, list[str]] = {}
    rules = {rule.id: rule for rule in specification.rules}
    for item in specification.items:
        if item.id in places:
            parts[item.id] = [part for part in (_of_kind(item, places[item.id], rules),) if part]
            parts[item.id] += _changes(item, places, last, rules)
    for rule in specification.rules:
        at, condition = _condition(rule, specification, places)
        if at and condition:
            parts[at].append(f'IF({condition},{_message(rule)},"")')
    return {item: "=" + "&".join(found) for item, found in parts.items() if found}


def _of_kind(item: Item, cell: str, rules: Mapping[str, RuleSpecification]) -> str:
    """That a count is a whole number and a date a day; empty for other kinds."""
    if item.kind is ItemKind.COUNT:
        whole = f"IF(ISNUMBER({cell}),OR({cell}<0,{cell}<>INT({cell})),TRUE)"
        return f'IF(ISBLANK({cell}),"",IF({whole},{_message(rules["count_not_whole"])},""))'
    if item.kind is ItemKind.DATE:
        return f'IF(ISBLANK({cell}),"",IF(ISNUMBER({cell}),"",{_message(rules["bad_date"])}))'
    return ""


def _changes(item: Item, places: Places, last: Places, rules: Mapping[str, RuleSpecification]) -> list[str]:
    """That a figure changed much since last time, where last time's figure stands beside it."""
    if item.id not in last or item.kind is not ItemKind.COUNT:
        return []
    now, then = places[item.id], last[item.id]
    if item.id.startswith("E") and "quarter_change" in rules:
        rule = rules["quarter_change"]
        least, share = rule.parameters["least"], rule.parameters["share"]
        enough = f"AND({now}>={least:g},{then}>={least:g},ABS({now}-{then})>{share:g}*{then})"
    elif item.id == "T01" and "headcount_change" in rules:
        rule = rules["headcount_change"]
        enough = f"ABS({now}-{then})>{rule.parameters['share']:g}*{then}"
    else:
        return []
    return [f'IF(COUNT({now},{then})=2,IF({enough},{_message(rule)},""),"")']


def _condition(
    rule: RuleSpecification, specification: ReturnSpecification, places: Places
) -> tuple[str | None, str]:
    """The item beside which the rule speaks, and when; no item where the form does not ask what it needs."""
    if rule.holds:
        comparison = parse_comparison(rule.holds)
        if not all(item in places for item in comparison.items):
            return None, ""
        return comparison.left.items[-1], _broken(comparison, places)
    if rule.check and rule.check in _NAMED and all(item in places for item in rule.items):
        return rule.items[0], _NAMED[rule.check](rule, specification, places)
    return None, ""


def _broken(comparison: Comparison, places: Places) -> str:
    """A formula that is true where every figure is known and the comparison does not hold."""
    items = comparison.items
    known = f"COUNT({','.join(places[item] for item in items)})={len(items)}"
    held = f"({_sum(comparison.left, places)}){comparison.sign}({_sum(comparison.right, places)})"
    return f"IF({known},NOT({held}),FALSE)"


def _sum(terms: Sum, places: Places) -> str:
    words = ""
    for term in terms.terms:
        sign = "-" if term.sign < 0 else "+" if words else ""
        words += sign + (places[term.item] if term.item else str(term.number))
    return words


def _message(rule: RuleSpecification) -> str:
    """The rule's words as strings of a formula, each short enough for Excel."""
    words = _OPENING[rule.level] + rule.message + " "
    pieces = [words[at : at + _LONGEST_STRING] for at in range(0, len(words), _LONGEST_STRING)]
    return "&".join('"' + piece.replace('"', '""') + '"' for piece in pieces)


def _nil_with_counts(_: RuleSpecification, specification: ReturnSpecification, places: Places) -> str:
    counts = [
        places[item.id] for item in specification.items if item.kind is ItemKind.COUNT and item.id in places
    ]
    return f'AND({places["nil_return"]}="yes",SUM({",".join(counts)})>0)'


def _no_children(rule: RuleSpecification, _: ReturnSpecification, places: Places) -> str:
    children, asked, unasked = (places[item] for item in rule.items)
    least = rule.parameters["least_disclosed"]
    return f"IF(COUNT({children},{asked},{unasked})=3,AND({children}=0,{asked}+{unasked}>={least:g}),FALSE)"


def _no_disclosures(rule: RuleSpecification, _: ReturnSpecification, places: Places) -> str:
    disclosed, asked = (places[item] for item in rule.items)
    return f"IF(COUNT({disclosed},{asked})=2,AND({disclosed}=0,{asked}>={rule.parameters['least_asked']:g}),FALSE)"


def _no_subcontractor_counts(rule: RuleSpecification, _: ReturnSpecification, places: Places) -> str:
    delivering, with_policy = (places[item] for item in rule.items)
    return f"IF(COUNT({delivering})=1,AND({delivering}>0,COUNT({with_policy})=0),FALSE)"


def _in_future(rule: RuleSpecification, _: ReturnSpecification, places: Places) -> str:
    cell = places[rule.items[0]]
    return f"IF(COUNT({cell})=1,{cell}>TODAY(),FALSE)"


def _overdue(rule: RuleSpecification, _: ReturnSpecification, places: Places) -> str:
    cell = places[rule.items[0]]
    return f"IF(COUNT({cell})=1,{cell}<TODAY(),FALSE)"


def _years_old(rule: RuleSpecification, _: ReturnSpecification, places: Places) -> str:
    cell = places[rule.items[0]]
    return f"IF(COUNT({cell})=1,EDATE({cell},{12 * rule.parameters['years']:g})<TODAY(),FALSE)"


_Maker = Callable[[RuleSpecification, ReturnSpecification, Places], str]
_NAMED: Mapping[str, _Maker] = MappingProxyType(
    {
        "nil_with_counts": _nil_with_counts,
        "no_children_recorded": _no_children,
        "no_disclosures_asked": _no_disclosures,
        "subcontractor_counts_missing": _no_subcontractor_counts,
        "approved_in_future": _in_future,
        "review_overdue": _overdue,
        "policy_over_3_years": _years_old,
    }
)
"""The named checks that one form can answer by itself; the others need the last return, or the whole file."""


def open_checks(ranges: Sequence[str], opening: str) -> str:
    """A formula that counts the checks that speak and begin with these words."""
    counted = "+".join(f'COUNTIF({where},"*{opening}*")' for where in ranges)
    return f"={counted}" if counted else "=0"
