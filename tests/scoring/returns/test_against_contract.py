"""What a contract asks is put beside what came; where it cannot be told, that is said."""

from __future__ import annotations

from datetime import date

import pytest

from horizontal.provider_return import How, ProviderReturn, State, UnderstoodHeading
from horizontal.return_assessment import ContractAsk, ContractComparison
from horizontal.scoring.returns import assess_return
from horizontal.scoring.returns.contract_words import deadline_in_weeks
from tests.scoring.returns.return_builder import END, ON, START, Values, breakdown, record, specification

QUARTER: Values = {"period_start": START, "period_end": END}
YEAR: Values = {"period_start": date(2025, 4, 1), "period_end": date(2026, 3, 31)}


def compared(element: str, quote: str, values: Values, *, doubtful: bool = False) -> list[ContractComparison]:
    """What came of a return of these answers, beside a clause."""
    heading = UnderstoodHeading(
        sheet=None, cell="A9", label="Those known", item=None, confidence=0.5, how=How.DOUBTFUL
    )
    read = ProviderReturn(
        path="r.xlsx",
        records=(record(values, breakdown("disclosed", a16_17=1, not_stated=1)),),
        understood=(heading,) if doubtful else (),
    )
    ask = ContractAsk(element=element, clause="14.2(a)", page=3, quote=quote)
    return list(
        assess_return(read, specification=specification(), on=ON, version="0", asks=[ask]).against_contract
    )


@pytest.mark.parametrize(
    ("quote", "values", "agrees"),
    [
        ("The Provider shall report quarterly.", QUARTER, True),
        ("A return is due within 15 Working Days of the end of each quarter.", QUARTER, True),
        ("Send us your figures every three months.", QUARTER, True),
        ("The return gives, for the quarter, the number asked.", QUARTER, True),
        ("The Provider shall report quarterly.", YEAR, False),
        ("The Provider shall report monthly.", QUARTER, False),
        ("The Provider shall make an annual return.", YEAR, True),
        ("The Provider shall make an annual return.", QUARTER, None),
        ("Figures are reported each quarter and once a year in full.", YEAR, True),
        ("Figures are due when asked for.", QUARTER, None),
        ("The Provider shall report quarterly.", {"E01": 3}, None),
    ],
)
def test_how_often_is_compared_with_the_period(quote: str, values: Values, agrees: bool | None) -> None:
    assert [one.agrees for one in compared("DC2", quote, values)] == [agrees]


def test_the_clause_is_cited() -> None:
    one = compared("DC2", "The Provider shall report quarterly.", QUARTER)[0]
    assert (one.clause, one.page, one.quote) == ("14.2(a)", 3, "The Provider shall report quarterly.")


@pytest.mark.parametrize(
    ("quote", "due", "trained", "agrees"),
    [
        ("New staff are trained within 12 weeks of starting.", 4, 4, True),
        ("New staff are trained within twelve weeks of starting.", 4, 3, False),
        ("Starters complete it in their first three months.", 4, 4, True),
        ("New staff are trained within four weeks of starting.", 4, 4, None),
        ("Training is refreshed every three years.", 4, 4, None),
        ("New staff are trained within 12 weeks of starting.", 4, None, None),
        ("New staff are trained within 12 weeks of starting.", 0, 0, True),
        ("New staff are trained within 12 weeks of starting.", 2, 3, None),
    ],
)
def test_the_deadline_of_training_is_compared(
    quote: str, due: int, trained: int | None, agrees: bool | None
) -> None:
    assert [one.agrees for one in compared("TR4", quote, {"T06": due, "T07": trained})] == [agrees]


def test_each_figure_that_a_clause_names_is_looked_for() -> None:
    quote = "The figures are: people asked, disclosures, Marac referrals, outcomes, by age and ethnicity."
    told = compared("DC3", quote, {"E03": 9, "E05": 0, "E11": None})
    assert {one.asks.removeprefix("figure: "): one.agrees for one in told} == {
        "people asked": True,
        "people who disclosed": True,
        "Marac referrals": False,
        "specialist referrals": False,
        "outcomes of referrals": False,
        "age": True,
        "ethnic group": False,
    }


def test_a_figure_is_not_missed_where_a_heading_is_doubtful() -> None:
    told = compared("DC3", "The number of people asked is reported.", {"T01": 4}, doubtful=True)
    assert [one.agrees for one in told] == [None]


@pytest.mark.parametrize("state", [State.SUPPRESSED, State.UNREAD, State.NOT_APPLICABLE])
def test_a_figure_that_is_there_and_not_known_cannot_be_told(state: State) -> None:
    assert [one.agrees for one in compared("DC3", "The number of people asked.", {"E03": state})] == [None]


def test_a_passage_without_figures_is_left_out_where_another_names_them() -> None:
    asks = [
        ContractAsk(element="DC3", clause=clause, page=None, quote=quote)
        for clause, quote in (("1", "The return gives:"), ("1.1", "the number of people asked."))
    ]
    read = ProviderReturn(path="r.xlsx", records=(record({"E03": 4}),))
    told = assess_return(read, specification=specification(), on=ON, version="0", asks=asks).against_contract
    assert [(one.clause, one.agrees) for one in told] == [("1.1", True)]


def test_a_clause_that_names_no_known_figure_is_left_to_a_person() -> None:
    assert [one.agrees for one in compared("DC3", "Such data as the form requires.", {"E03": 4})] == [None]


@pytest.mark.parametrize(
    ("quote", "weeks"),
    [
        ("within 12 weeks of starting", 12),
        ("inside the first six weeks in post", 6),
        ("within 84 days of joining", 12),
        ("within 10 Working Days of the end of the quarter", None),
        ("refreshed every 3 years", None),
    ],
)
def test_a_deadline_is_read_in_weeks(quote: str, weeks: int | None) -> None:
    assert deadline_in_weeks(quote) == weeks
