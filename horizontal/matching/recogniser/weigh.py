"""Puts the recogniser's opinions beside the evidence of the rules."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from horizontal.evidence import Evidence, Flag, Strength
from horizontal.matching.denial_words import BELOW
from horizontal.matching.recogniser.decide import (
    CLAIMS_FROM,
    DENIED_DUTY_FROM,
    DENIES_BESIDE_FROM,
    DENIES_FROM,
    DENIES_IN_DOCUMENT,
    DENIES_SURELY_FROM,
    DUTY_CLAIMS_FROM,
    DUTY_LIKENESS_FROM,
    LIKENESS_FROM,
    LIKENESS_IN_DOCUMENT,
    MEETS_FROM,
    MEETS_IN_DOCUMENT,
    SURE_FROM,
)
from horizontal.matching.recogniser.weights import FOLDED, LABELS
from horizontal.requirements.load import load_catalogue
from horizontal.requirements.model import Catalogue

HANDED_DOWN = "WP8"
"""The element that asks for what those below the provider are bound to."""
_NONE: Mapping[str, float] = {}
_POLICY = frozenset({"WP1", "WP2"})
"""What says that there is a policy, and what it covers."""


def learned_elements(catalogue: Catalogue) -> frozenset[str]:
    """The labels that mean what they meant when they were learned: none that an overlay has replaced or taken out."""
    own, trained = catalogue.by_code, load_catalogue().by_code
    changed = {code for code, element in trained.items() if own.get(code) != element}
    return frozenset(LABELS) - {FOLDED.get(code, code) for code in changed}


def without_bans_of_a_way(found: Sequence[Evidence], met_by_ban: Collection[str]) -> Iterator[Evidence]:
    """The evidence of a passage without what a ban would deny that meets another element.

    "Do not use a relative as interpreter for the question" bans a way of asking, and not the question.
    """
    meets = {
        one.modal for one in found if one.strength is Strength.MANDATORY and one.element in met_by_ban
    } - {None}
    yield from (one for one in found if one.strength is not Strength.NEGATED or one.modal not in meets)


def without_denials_of_handed_down(found: Sequence[Evidence]) -> Iterator[Evidence]:
    """The evidence of a passage; where it denies that a policy is handed down, it does not deny the policy itself.

    "Nothing requires the Provider to apply its policy to an agency worker" takes the policy for granted, and "an agency
    need not have a policy" frees the agency.
    """
    negated = {one.element for one in found if one.strength is Strength.NEGATED}
    spared = _POLICY if HANDED_DOWN in negated else frozenset()
    for one in found:
        is_spared = one.element in spared or (one.element != HANDED_DOWN and _frees_one_below(one))
        if one.strength is not Strength.NEGATED or not is_spared:
            yield one


def _frees_one_below(denial: Evidence) -> bool:
    """Whether somebody below the provider is the one who need not."""
    before = denial.quote.partition(denial.modal)[0].rstrip() if denial.modal else ""
    lasts = (below for below in BELOW.finditer(before) if below.end() == len(before))
    return any(not before[: below.start()].lower().endswith("the ") for below in lasts)


def weigh(
    found: Iterable[Evidence],
    opinions: Mapping[str, float],
    *,
    of_denied: Mapping[str, float] = _NONE,
    in_document: bool,
) -> Iterator[Evidence]:
    """The evidence that holds, with how likely it is; what no opinion is about stays as it is.

    A denial stays as it is where it, or the duty that it denies (`of_denied`), is of the element at all: to lose one
    could make an element met that is not. So does a passage with a blank: the words that would tell are not there
    yet, and it can meet nothing.
    """
    found = tuple(found)
    pairs = [(one, opinions.get(FOLDED.get(one.element, one.element))) for one in found]
    denied = {code: max(opinion, of_denied.get(code, 0)) for code, opinion in opinions.items()}
    surest = surest_denial(found, denied)
    is_lone = in_document and surest < DENIES_FROM
    denies_from = DENIES_IN_DOCUMENT if is_lone else DENIES_FROM
    if surest >= DENIES_SURELY_FROM:
        denies_from = DENIES_BESIDE_FROM
    for one, opinion in pairs:
        if opinion is None:
            yield one
        elif one.strength is Strength.NEGATED:
            # what a contract calls by a name of its own the recogniser does not know
            likely = denied[FOLDED.get(one.element, one.element)]
            least = max(denies_from, DENIED_DUTY_FROM) if of_denied else denies_from
            if likely >= least or Flag.DEFINED_TERM in one.flags:
                yield one
        elif opinion >= CLAIMS_FROM or Flag.PLACEHOLDER in one.flags:
            yield with_confidence(one, opinion, in_document=in_document)


def surest_denial(found: Iterable[Evidence], opinions: Mapping[str, float]) -> float:
    """How likely that of the elements is which rules find denied; 0 where they find none."""
    denied = (FOLDED.get(one.element, one.element) for one in found if one.strength is Strength.NEGATED)
    return max((opinions.get(code, 0) for code in denied), default=0)


def least_for(strength: Strength, *, by_likeness: bool, in_document: bool = False) -> float:
    """From which probability a passage is evidence of this strength: a plain duty must be surer than what is told."""
    if strength is Strength.MANDATORY and (by_likeness or not in_document):
        return DUTY_LIKENESS_FROM if by_likeness else DUTY_CLAIMS_FROM
    if by_likeness:
        return LIKENESS_IN_DOCUMENT if in_document else LIKENESS_FROM
    return CLAIMS_FROM


def may_meet(opinion: float, *, by_likeness: bool, in_document: bool = False) -> bool:
    """Whether a passage of this probability may meet an element."""
    by_cue = MEETS_IN_DOCUMENT if in_document else MEETS_FROM
    return opinion >= (SURE_FROM if by_likeness else by_cue)


def holds(evidence: Evidence, *, in_document: bool) -> bool:
    """Whether a finding is sure enough for what it says."""
    by_likeness = Flag.LIKENESS in evidence.flags
    if evidence.confidence is None or (Flag.PLACEHOLDER in evidence.flags and not by_likeness):
        return True
    # with a blank it can be no more than partial, however strongly it speaks
    strength = Strength.QUALIFIED if Flag.PLACEHOLDER in evidence.flags else evidence.strength
    return evidence.confidence >= least_for(strength, by_likeness=by_likeness, in_document=in_document)


def with_confidence(
    evidence: Evidence, opinion: float, *, alone: bool = True, in_document: bool = False
) -> Evidence:
    """The evidence with how likely it is, marked where that is too little for a met.

    `alone` says whether likeness by itself may meet the element: not where it asks for a time that is not told.
    """
    by_likeness = Flag.LIKENESS in evidence.flags
    is_sure = may_meet(opinion, by_likeness=by_likeness, in_document=in_document) and (
        alone or not by_likeness
    )
    doubt = () if is_sure else (Flag.DOUBTFUL,)
    confidence = round(opinion, 2)
    return evidence.model_copy(update={"confidence": confidence, "flags": (*evidence.flags, *doubt)})


def unclaimed(found: Iterable[Evidence], opinions: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """The elements that no rule finds and whose wording is like that of passages that carry them."""
    claimed = {FOLDED.get(one.element, one.element) for one in found}
    for code, opinion in opinions.items():
        if opinion >= LIKENESS_FROM and code not in claimed:
            yield code, opinion
