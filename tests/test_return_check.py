"""The walk of a return: read, look for evidence, assess, beside the contract and the return before."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from horizontal import check_contract, check_return, write_report
from horizontal.errors import DamagedFile, FileNotReachable
from horizontal.return_assessment import ClaimResult, ReturnAssessment, Standing
from tests.return_files import QUARTER, form, policy

ON = date(2026, 7, 15)
LISTENS = "When a colleague tells us about domestic abuse, their manager must believe them and keep it confidential."
ABOUT = "This policy is about domestic abuse and how we support staff who live with it."
YES = {"P01": "yes", "P02": date(2026, 1, 5), "P03": date(2027, 1, 5), "P05": "yes", "T01": 21}
CONTRACT = """1. Data

1.1 The Provider shall report to the Authority each quarter the number of disclosures of domestic abuse.

1.2 New staff shall complete domestic abuse training within 12 weeks of starting and refresh it every three years.
"""


def rules(assessment: ReturnAssessment) -> set[str]:
    """The rules that do not hold in the record that the file reports."""
    one = assessment.records[0]
    return {finding.rule for finding in (*one.errors, *one.warnings)}


def claim(assessment: ReturnAssessment, item: str) -> ClaimResult:
    """What stands behind an answer."""
    return next(one for one in assessment.records[0].claims if one.item == item)


def with_evidence(folder: Path, named: str, item: str = "P01") -> ReturnAssessment:
    """The assessment of a return that names this as evidence beside an answer."""
    path = form(folder / "return.xlsx", YES, beside=[("Evidence (file name)", {item: named})])
    return check_return(path, on=ON)


def test_a_return_with_nothing_to_say_is_read_and_silent(tmp_path: Path) -> None:
    assessment = check_return(form(tmp_path / "return.xlsx", QUARTER), on=ON)
    assert (assessment.records[0].record.count("E03"), rules(assessment)) == (48, set())


def test_an_error_is_found_with_its_cells(tmp_path: Path) -> None:
    assessment = check_return(form(tmp_path / "return.xlsx", {**QUARTER, "T02": 40}), on=ON)
    assert [(one.rule, one.cells) for one in assessment.records[0].errors] == [
        ("frontline_gt_headcount", ("Return!B7", "Return!B6"))
    ]


def test_the_return_before_is_compared(tmp_path: Path) -> None:
    before = {**QUARTER, "E01": 100, "period_start": date(2026, 1, 1), "period_end": date(2026, 3, 31)}
    last = form(tmp_path / "last.xlsx", before)
    assessment = check_return(form(tmp_path / "return.xlsx", QUARTER), on=ON, previous=last)
    assert rules(assessment) == {"quarter_change"}


def test_a_return_before_that_is_refused_is_told_and_not_compared(tmp_path: Path) -> None:
    last = tmp_path / "last.xlsx"
    last.write_bytes(b"PK\x03\x04 broken")
    assessment = check_return(form(tmp_path / "return.xlsx", QUARTER), on=ON, previous=last)
    assert "was not compared" in assessment.notes[0]


def test_a_file_with_data_of_a_person_is_refused_and_nothing_of_it_kept(tmp_path: Path) -> None:
    path = form(tmp_path / "return.xlsx", {**QUARTER, "Comment": "ring her on 07700 900142"})
    assessment = check_return(path, on=ON)
    assert (assessment.records, assessment.provider_return.refused is not None) == ((), True)
    assert "900142" not in assessment.model_dump_json()


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotReachable):
        check_return(tmp_path / "none.xlsx", on=ON)


def test_a_policy_beside_the_return_is_read(tmp_path: Path) -> None:
    policy(tmp_path / "policy.txt", ABOUT, LISTENS)
    assert claim(with_evidence(tmp_path, "Policy.TXT"), "P05").standing is Standing.EVIDENCED


def test_a_policy_about_something_else_contradicts_the_answer(tmp_path: Path) -> None:
    policy(tmp_path / "policy.txt", "Staff shall wear a hard hat on every site, and shall hang it up.")
    assert claim(with_evidence(tmp_path, "policy.txt"), "P01").standing is Standing.CONTRADICTED


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    told = claim(with_evidence(tmp_path, "policy.txt"), "P01")
    assert (told.standing, "does not stand beside" in told.why) == (Standing.CLAIMED, True)


def test_a_file_that_cannot_be_read_shows_nothing(tmp_path: Path) -> None:
    (tmp_path / "policy.pdf").write_bytes(b"%PDF-1.7 broken")
    told = claim(with_evidence(tmp_path, "policy.pdf"), "P01")
    assert (told.standing, "could not be read" in told.why) == (Standing.CLAIMED, True)


@pytest.mark.parametrize(
    "name", ["../policy.txt", "inner/policy.txt", "inner\\policy.txt", "{folder}/../policy.txt"]
)
def test_evidence_is_looked_for_nowhere_else(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "returns"
    (folder / "inner").mkdir(parents=True)
    policy(tmp_path / "policy.txt", ABOUT, LISTENS)
    policy(folder / "inner" / "policy.txt", ABOUT, LISTENS)
    assert claim(with_evidence(folder, name.format(folder=folder)), "P05").standing is Standing.CLAIMED


def test_a_link_to_another_folder_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "returns"
    folder.mkdir()
    (folder / "policy.txt").symlink_to(policy(tmp_path / "secret.txt", ABOUT, LISTENS))
    assert claim(with_evidence(folder, "policy.txt"), "P05").standing is Standing.CLAIMED


def test_a_draft_contract_is_compared_with_the_clause_cited(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(CONTRACT, encoding="utf-8")
    told = check_return(form(tmp_path / "return.xlsx", QUARTER), on=ON, contract=draft).against_contract
    assert ("frequency", "1.1", True) in {(one.asks, one.clause, one.agrees) for one in told}
    assert ("training deadline", "1.2", None) in {(one.asks, one.clause, one.agrees) for one in told}


def test_the_json_report_of_a_contract_says_the_same_as_the_draft(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(CONTRACT, encoding="utf-8")
    report = write_report(check_contract(draft, tier="targeted"), tmp_path / "draft.json")
    path = form(tmp_path / "return.xlsx", QUARTER)
    assert set(check_return(path, on=ON, contract=report).against_contract) == set(
        check_return(path, on=ON, contract=draft).against_contract
    )


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "{}", "[1, 2]", '{"requirements": [{}]}', '{"requirements": 1}', "[" * 9_000]
)
def test_a_json_that_is_no_report_is_told(tmp_path: Path, content: str) -> None:
    report = tmp_path / "report.json"
    report.write_text(content, encoding="utf-8")
    with pytest.raises(DamagedFile):
        check_return(form(tmp_path / "return.xlsx", QUARTER), on=ON, contract=report)


def test_a_contract_that_asks_nothing_of_returns_is_told(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("1. Service\n\n1.1 The Provider shall sweep the street.\n", encoding="utf-8")
    assessment = check_return(form(tmp_path / "return.xlsx", QUARTER), on=ON, contract=draft)
    assert (assessment.against_contract, "no clause was found" in assessment.notes[0]) == ((), True)


def test_a_comment_is_noticed_and_not_kept(tmp_path: Path) -> None:
    path = form(
        tmp_path / "return.xlsx", QUARTER, beside=[("Comment", {"E03": "many were on the telephone"})]
    )
    assessment = check_return(path, on=ON)
    items = assessment.records[0].record.items
    assert (items["E03"].commented, items["E02"].commented) == (True, False)
    assert "telephone" not in assessment.records[0].model_dump_json()
