"""Assesses a contract: from its evidence to verdicts, score, alerts and what to do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from horizontal.assessment import (
    AdvisoryResult,
    Alert,
    Assessment,
    ContractSummary,
    ElementResult,
    Nearest,
    RequirementResult,
    Verdict,
)
from horizontal.contract import Contract
from horizontal.evidence import Evidence, Flag, Strength
from horizontal.requirements.model import Catalogue, Element, Kind, Tier
from horizontal.scoring.score import outcome_of, overall_score, requirement_score
from horizontal.scoring.verdict import counts, doubted, verdict_of, why_not

_ENQUIRY, _SAFE_ENQUIRY = "AA1", "AA2"


def assess_contract(
    contract: Contract,
    evidence: Sequence[Evidence],
    *,
    tier: Tier,
    catalogue: Catalogue,
    version: str,
    nearest: Sequence[Nearest] = (),
    strict: bool = False,
) -> Assessment:
    """What the contract comes to at this tier; `version` is that of the program, to be told in the report.

    With `strict`, a passage that is not certain makes nothing met.
    """
    by_element: dict[str, list[Evidence]] = defaultdict(list)
    for one in map(doubted, evidence) if strict else evidence:
        by_element[one.element].append(one)
    verdicts = {element.code: verdict_of(by_element[element.code]) for element in catalogue.scored(tier)}
    closest = {one.element: one for one in nearest}
    results = [
        _result(element, by_element[element.code], verdicts, closest) for element in catalogue.scored(tier)
    ]
    requirements = _by_requirement(results, catalogue)
    alerts = _alerts(catalogue, by_element, verdicts)
    return Assessment(
        contract=_summary(contract),
        tier=tier,
        strict=strict,
        catalogue_version=catalogue.version,
        horizontal_version=version,
        requirements=requirements,
        score=overall_score(requirements),
        outcome=outcome_of(results, len(alerts), all_read=not any(part.lost for part in contract.unread)),
        advisory=_advisory(catalogue, by_element, tier),
        alerts=alerts,
    )


def _result(
    element: Element,
    evidence: Sequence[Evidence],
    verdicts: Mapping[str, Verdict],
    closest: Mapping[str, Nearest],
) -> ElementResult:
    verdict = verdicts[element.code]
    core = element.core or (
        element.core_if_met is not None and verdicts.get(element.core_if_met) is Verdict.MET
    )
    return ElementResult(
        code=element.code,
        title=element.title,
        core=core,
        weight=element.weight,
        verdict=verdict,
        asks=element.asks,
        why=element.why,
        advice=_advice(element, verdict),
        evidence=tuple(one for one in evidence if counts(one)),
        closest=_closest(element, evidence, closest) if verdict is Verdict.MISSING else None,
        model_clause=element.model_clause,
    )


def _advice(element: Element, verdict: Verdict) -> str:
    if verdict is Verdict.MET:
        return ""
    first = {
        Verdict.PARTIAL: "Make it a plain duty of the provider, with no blank left open. ",
        Verdict.CONFLICT: "Take out the words that deny the duty. ",
        Verdict.MISSING: "",
    }[verdict]
    return first + element.advice


def _closest(
    element: Element, evidence: Sequence[Evidence], closest: Mapping[str, Nearest]
) -> Nearest | None:
    """A passage that speaks to the element and does not count, else the nearest of another subject."""
    if evidence:
        one = min(evidence, key=lambda e: (Flag.CONTENTS in e.flags, e.strength is Strength.STATEMENT))
        return Nearest(element=element.code, quote=one.quote, place=one.place, lacks=why_not(one))
    return closest.get(element.code)


def _by_requirement(results: Sequence[ElementResult], catalogue: Catalogue) -> tuple[RequirementResult, ...]:
    grouped: dict[str, list[ElementResult]] = defaultdict(list)
    for result in results:
        grouped[catalogue.by_code[result.code].requirement].append(result)
    return tuple(
        RequirementResult(
            code=requirement.code,
            title=requirement.title,
            weight=requirement.weight,
            score=requirement_score(grouped[requirement.code]),
            elements=tuple(grouped[requirement.code]),
        )
        for requirement in catalogue.requirements
        if grouped[requirement.code]
    )


def _alerts(
    catalogue: Catalogue, by_element: Mapping[str, Sequence[Evidence]], verdicts: Mapping[str, Verdict]
) -> tuple[Alert, ...]:
    alerts = [
        _alert(element, one, element.why)
        for element in catalogue.elements
        if element.kind is Kind.UNSAFE
        for one in by_element.get(element.code, ())
        if one.strength not in (Strength.NEGATED, Strength.STATEMENT)
    ]
    if verdicts.get(_ENQUIRY) is Verdict.MET and verdicts.get(_SAFE_ENQUIRY) is Verdict.MISSING:
        safe = catalogue.by_code[_SAFE_ENQUIRY]
        asked = next(one for one in by_element[_ENQUIRY] if counts(one))
        alerts.append(
            _alert(
                safe, asked, "People are to be asked, and nothing says that they are asked alone and safely."
            )
        )
    return tuple(alerts)


def _alert(element: Element, one: Evidence, why: str) -> Alert:
    return Alert(
        code=element.code,
        title=element.title,
        place=one.place,
        quote=one.quote,
        why=why,
        safer=element.model_clause.large,
    )


def _advisory(
    catalogue: Catalogue, by_element: Mapping[str, Sequence[Evidence]], tier: Tier
) -> tuple[AdvisoryResult, ...]:
    shown = [e for e in catalogue.elements if e.kind is Kind.ADVISORY and (not e.tiers or tier in e.tiers)]
    return tuple(
        AdvisoryResult(
            code=element.code,
            title=element.title,
            found=bool(by_element.get(element.code)),
            advice=element.advice,
            evidence=tuple(by_element.get(element.code, ())),
        )
        for element in shown
    )


def _summary(contract: Contract) -> ContractSummary:
    return ContractSummary(
        path=contract.path,
        sha256=contract.sha256,
        title=contract.title,
        page_count=contract.page_count,
        unread=contract.unread,
        clauses=contract.clauses,
    )
