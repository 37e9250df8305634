"""What a shared copy holds back, what it shows, and what it keeps for the next one."""

from __future__ import annotations

from horizontal.collation import CollatedMeasure, Collation, Figure, NotTakenIn, PublicationLog
from horizontal.requirements.load_return_specification import load_return_specification
from horizontal.scoring.disclosure import Shared, suppress_small
from tests.scoring.collation.collation_builder import YEAR, collated, groups, profile, row, shown


def share(collation: Collation, name: str = "5", log: PublicationLog | None = None) -> Shared:
    """The copy to share."""
    return suppress_small(collation, profile(name), load_return_specification(), log)


def total(collation: Collation, item: str, place: int = 0) -> Figure:
    """The total of an item in a period."""
    return collation.totals[place].figures[item]


def test_counts_from_one_to_four_are_held_back_and_five_is_shown() -> None:
    copy = share(collated([row("One", E19=4), row("Two", E19=5), row("Three", E19=30)]))
    assert shown(copy.collation, "E19")["One", 0] == "c"


def test_nought_is_shown() -> None:
    assert shown(share(collated([row("One", E19=0)])).collation, "E19")["One", 0] == 0


def test_figures_that_count_no_people_are_shown() -> None:
    assert shown(share(collated([row("One", E22=3, E23=2)])).collation, "E23")["One", 0] == 2


def test_the_next_smallest_figure_is_held_back_where_a_total_would_give_one_away() -> None:
    copy = share(collated([row("One", E19=2), row("Two", E19=11), row("Three", E19=40)])).collation
    assert shown(copy, "E19") == {("One", 0): "c", ("Two", 0): "c", ("Three", 0): 40}
    assert total(copy, "E19").value == 53


def test_a_total_is_held_back_where_nothing_can_hide_its_only_figure() -> None:
    copy = share(collated([row("One", E19=2)])).collation
    assert total(copy, "E19").mark == "c"


def test_a_total_of_shown_figures_is_shown() -> None:
    copy = share(collated([row("One", E19=20), row("Two", E19=0)])).collation
    assert total(copy, "E19").value == 20


def test_a_small_rest_between_a_part_and_its_whole_is_not_given_away() -> None:
    copy = share(collated([row("One", E11=12, E12=10)])).collation
    assert shown(copy, "E12")["One", 0] == "c"


def test_where_everybody_asked_disclosed_it_is_not_said() -> None:
    copy = share(collated([row("One", E03=12, E05=12)])).collation
    assert shown(copy, "E05")["One", 0] == "c"


def test_a_reason_for_not_asking_is_not_given_away_by_the_others() -> None:
    figures = {"E04a": 9, "E04b": 0, "E04c": 0, "E04d": 0, "E04e": 2}
    copy = share(collated([row("One", E02=30, E03=19, **figures)])).collation
    assert shown(copy, "E04a")["One", 0] == "c"


def test_a_share_is_shown_only_where_its_figures_are() -> None:
    measure = CollatedMeasure(measure="M4", numerator=3, denominator=30, value=0.1)
    copy = share(collated([row("One", E21=3, E20=30, measures=(measure,))])).collation
    assert copy.rows[0].measures == (CollatedMeasure(measure="M4", mark="c"),)


def test_a_share_of_fewer_than_ten_is_held_back() -> None:
    measure = CollatedMeasure(measure="M4", numerator=9, denominator=9, value=1.0)
    copy = share(collated([row("One", E21=9, E20=9, measures=(measure,))])).collation
    assert copy.rows[0].measures[0].value is None


def test_the_nhs_profile_rounds_what_it_shows_to_the_nearest_five() -> None:
    copy = share(collated([row("One", E19=23)]), "nhs").collation
    assert shown(copy, "E19")["One", 0] == 25


def test_a_sum_over_the_year_is_shown_only_where_its_quarters_are() -> None:
    rows = [row("One", quarter, E19=count) for quarter, count in enumerate((9, 8, 2, 7))]
    copy = share(collated(rows)).collation
    assert copy.years[0].figures["E19"].mark == "c"


def test_a_year_that_repeats_its_quarters_is_not_told_beside_them() -> None:
    copy = share(collated([row("One", 0, E19=9), row("One", period=YEAR, E19=11)])).collation
    assert {one.figures["E19"].mark for one in copy.rows if one.period_end == YEAR[1]} == {"z"}


def test_a_group_that_holds_everybody_hides_all_groups() -> None:
    given = row("One", E05=20, E06=0, E03=90, groups=groups(a16_17=0, a18_24=20))
    copy = share(collated([given])).collation
    assert {one.count.figure.mark for one in copy.group_totals} == {"c"}


def test_breakdowns_of_one_provider_are_not_shared() -> None:
    given = row("One", E05=20, E06=0, E03=90, groups=groups(a16_17=9, a18_24=11))
    assert share(collated([given])).collation.rows[0].groups == ()


def test_a_figure_once_held_back_stays_so_while_it_hardly_changes() -> None:
    first = share(collated([row("One", E19=4, version="1")]))
    again = share(collated([row("One", E19=6, version="2")]), log=first.log).collation
    assert shown(again, "E19")["One", 0] == "c"


def test_a_figure_that_changed_enough_is_shown() -> None:
    first = share(collated([row("One", E19=4, version="1")]))
    again = share(collated([row("One", E19=40, version="2")]), log=first.log).collation
    assert shown(again, "E19")["One", 0] == 40


def test_a_late_return_is_not_given_away_by_the_total_that_it_raises() -> None:
    rows = [row("One", E19=20), row("Two", E19=30)]
    first = share(collated(rows))
    again = share(collated([*rows, row("Late", E19=2)]), log=first.log).collation
    assert total(first.collation, "E19").value == 50
    assert total(again, "E19").mark == "c"


def test_the_log_tells_why_each_figure_is_held_back() -> None:
    copy = share(collated([row("One", E19=2), row("Two", E19=11), row("Three", E19=40)]))
    held = {one.provider: one.held["E19"].why for one in copy.log.publications[-1].returns if one.held}
    assert held == {"One": "small", "Two": "carries a total"}


def test_a_shared_copy_names_no_file_and_counts_no_questions() -> None:
    copy = share(collated([row("One", E19=2, warnings=3, errors=1)])).collation
    assert (copy.rows[0].path, copy.rows[0].warnings, copy.rows[0].errors) == ("", None, None)


def test_a_subcontractor_inside_its_leads_figures_is_not_shown() -> None:
    inside = row("Under", E19=12).model_copy(update={"within": "Lead"})
    copy = share(collated([row("Lead", E19=20)]).model_copy(update={"rows": (row("Lead", E19=20), inside)}))
    assert shown(copy.collation, "E19")["Under", 0] == "c"


def test_quarters_of_a_year_that_a_copy_showed_are_held_back() -> None:
    year = row("One", period=YEAR, E19=20)
    first = share(collated([year]))
    again = share(collated([year, *(row("One", place, E19=5) for place in range(4))]), log=first.log)
    assert set(shown(again.collation, "E19").values()) == {"c"}


def test_a_shared_copy_names_no_file_that_was_not_taken_in() -> None:
    refused = NotTakenIn(path="Ann.csv", kind="personal_data", message="Ann.csv: take it out")
    full = collated([row("One", E19=20)]).model_copy(update={"not_taken_in": (refused,)})
    assert "Ann" not in share(full).collation.model_dump_json()


def test_two_late_returns_do_not_hide_behind_a_figure_that_an_earlier_copy_showed() -> None:
    rows = [row("One", E19=20), row("Two", E19=30)]
    first = share(collated(rows))
    again = share(collated([*rows, row("Late", E19=2), row("Later", E19=40)]), log=first.log).collation
    assert shown(again, "E19")["One", 0] == 20
    assert total(again, "E19").mark == "c"
