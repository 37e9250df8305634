"""What the clauses of a contract ask of the return, beside what came: how often, which figures, training by when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from horizontal.provider_return import How, ProviderReturn, State
from horizontal.requirements.return_specification import ContractFigure
from horizontal.return_assessment import ContractAsk, ContractComparison
from horizontal.scoring.returns.checks.days_checks import months_before
from horizontal.scoring.returns.contract_words import deadline_in_weeks, has_any
from horizontal.scoring.returns.figures import Figures

FREQUENCY, FIGURES, TRAINING = "DC2", "DC3", "TR4"
_OWN_DEADLINE = 12
"""Weeks after which T06 counts a starter as due."""
_IN_WORDS = {1: "a month", 3: "a quarter", 6: "half a year", 12: "a year"}
_NO_FIGURE = "the clause names no figure that is known here: compare them yourself"
_NO_FREQUENCY = "the clause states no frequency that is known here: compare it yourself"
_NO_DEADLINE = "the clause sets no number of weeks for starters: the return counts who is trained and current"
_SAYS_NOTHING = (_NO_FIGURE, _NO_FREQUENCY, _NO_DEADLINE)
_Told = tuple[str, bool | None]


def compared_with_contract(
    asks: Sequence[ContractAsk], records: Sequence[Figures], provider_return: ProviderReturn
) -> tuple[ContractComparison, ...]:
    """One comparison a frequency and deadline, and one a figure that a clause names; of the record that is reported.

    A passage that states none of these is left out where another passage on the same element does.
    """
    if not records:
        return ()
    doubtful = any(heading.how is How.DOUBTFUL for heading in provider_return.understood)
    found = [(ask, *one) for ask in asks for one in _compared(ask, records[0], doubtful=doubtful)]
    telling = {ask.element for ask, _, (returned, _) in found if returned not in _SAYS_NOTHING}
    return tuple(
        ContractComparison(
            asks=what, clause=ask.clause, page=ask.page, quote=ask.quote, returned=returned, agrees=agrees
        )
        for ask, what, (returned, agrees) in found
        if returned not in _SAYS_NOTHING or ask.element not in telling
    )


def _compared(ask: ContractAsk, figures: Figures, *, doubtful: bool) -> Iterator[tuple[str, _Told]]:
    if ask.element == FREQUENCY:
        yield "frequency", _frequency(ask.quote, figures)
    elif ask.element == TRAINING:
        yield "training deadline", _deadline(ask.quote, figures)
    elif ask.element == FIGURES:
        named = [one for one in figures.specification.contract_figures if has_any(ask.quote, one.words)]
        if not named:
            yield "figures", (_NO_FIGURE, None)
        for figure in named:
            yield f"figure: {figure.title}", _figure(figure, figures, doubtful=doubtful)


def _frequency(quote: str, figures: Figures) -> _Told:
    asked = {one.months for one in figures.specification.frequencies if has_any(quote, one.words)}
    covers = _months(figures)
    if not asked:
        return _NO_FREQUENCY, None
    if covers is None:
        return "the days of the period are not known, or are no whole months", None
    told = f"the return covers {_IN_WORDS.get(covers, f'{covers} months')}"
    if covers in asked:
        return told, True
    if covers < min(asked):
        return f"{told}: less than the clause asks for at a time; see whether the rest came too", None
    return told, False


def _months(figures: Figures) -> int | None:
    start, end = figures.day("period_start"), figures.day("period_end")
    if start is None or end is None or end <= start:
        return None
    after = end + timedelta(1) if end.year < 9999 else end
    months = (after.year - start.year) * 12 + after.month - start.month
    return months if months > 0 and months_before(after, months) == start else None


def _deadline(quote: str, figures: Figures) -> _Told:
    weeks = deadline_in_weeks(quote)
    due, trained = figures.count("T06"), figures.count("T07")
    if weeks is None:
        return _NO_DEADLINE, None
    if weeks != _OWN_DEADLINE:
        return "the return counts starters by a deadline of twelve weeks (T06), the clause sets another", None
    if due is None or trained is None:
        return (
            "starters whose training fell due (T06), or who were trained in time (T07), are not stated",
            None,
        )
    if trained > due:
        return "more starters trained in time (T07) than were due (T06): one of them is wrong", None
    if due == 0:
        return "no starter's training fell due (T06)", True
    told = (
        "all starters whose training fell due"
        if trained == due
        else "not all starters whose training fell due"
    )
    return f"{told} were trained in time (T07 of T06)", trained == due


def _figure(figure: ContractFigure, figures: Figures, *, doubtful: bool) -> _Told:
    if figure.breakdown is not None:
        if any(breakdown.by == figure.breakdown for breakdown in figures.record.breakdowns):
            return "a breakdown by it is there", True
        return _not_there("no breakdown by it was found", doubtful=doubtful)
    answers = [answer for item in figure.items if (answer := figures.record.items.get(item)) is not None]
    names = ", ".join(answer.item for answer in answers)
    if any(answer.value is not None for answer in answers):
        return f"stated ({names})", True
    if any(answer.state is State.BLANK for answer in answers):
        return f"left blank ({names})", False
    if answers:
        return f"there, and without a figure that could be read ({names})", None
    return _not_there("not found in the return", doubtful=doubtful)


def _not_there(told: str, *, doubtful: bool) -> _Told:
    """Not there; that cannot be told where a heading was not understood for certain."""
    return (f"{told}; some headings were not understood for certain", None) if doubtful else (told, False)
