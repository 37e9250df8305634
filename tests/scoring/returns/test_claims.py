"""What stands behind a self-assessed answer is told with care: evidence that was not read is none."""

from __future__ import annotations

from datetime import timedelta

import pytest

from horizontal.evidence import Bearer, Evidence, Flag, Strength
from horizontal.provider_return import Answer, ReturnRecord, State
from horizontal.return_assessment import ClaimResult, EvidenceFile, Standing
from horizontal.scoring.returns.evidence_names import evidence_names
from tests.builders import passage
from tests.scoring.returns.return_builder import ON, Values, answer, assessed

IN_DATE: Values = {"P01": "yes", "P02": ON - timedelta(100), "P03": ON + timedelta(100)}


def policy(*evidence: Evidence, **more: object) -> EvidenceFile:
    """The file policy.docx, with these passages."""
    content = {"name": "policy.docx", "found": True, "about_abuse": True, "evidence": evidence} | more
    return EvidenceFile.model_validate(content)


def claim(item: str, values: Values, file: EvidenceFile | None = None) -> ClaimResult:
    """What stands behind the answer to an item, where the policy's answer names policy.docx."""
    items = {name: answer(name, value) for name, value in values.items()}
    if file is not None:
        items["P01"] = items["P01"].model_copy(update={"evidence": "policy.docx"})
    found = assessed(ReturnRecord(where="the file", items=items), evidence=[file] if file else []).records[0]
    return next(one for one in found.claims if one.item == item)


def test_an_answer_without_a_file_is_claimed() -> None:
    assert claim("P05", IN_DATE | {"P05": "yes"}).standing is Standing.CLAIMED


def test_an_answer_whose_policy_says_so_is_evidenced() -> None:
    told = claim("P05", IN_DATE | {"P05": "yes"}, policy(passage("WP3")))
    assert (told.standing, told.evidence) == (Standing.EVIDENCED, "policy.docx")


def test_the_passage_is_cited() -> None:
    assert "clause 1.1" in claim("P05", IN_DATE | {"P05": "yes"}, policy(passage("WP3"))).why


@pytest.mark.parametrize("flag", [Flag.PLACEHOLDER, Flag.CONTENTS, Flag.GUIDANCE, Flag.UNSEEN])
def test_a_passage_that_says_nothing_yet_is_no_evidence(flag: Flag) -> None:
    file = policy(passage("WP3", Strength.MANDATORY, Bearer.PROVIDER, flag))
    assert claim("P05", IN_DATE | {"P05": "yes"}, file).standing is Standing.CLAIMED


def test_what_the_authority_does_is_no_evidence_of_the_provider() -> None:
    file = policy(passage("WP3", Strength.MANDATORY, Bearer.AUTHORITY))
    assert claim("P05", IN_DATE | {"P05": "yes"}, file).standing is Standing.CLAIMED


@pytest.mark.parametrize(("said", "standing"), [("yes", Standing.CLAIMED), ("partly", Standing.EVIDENCED)])
def test_what_may_be_done_shows_partly_and_not_yes(said: str, standing: Standing) -> None:
    file = policy(passage("WP3", Strength.PERMISSIVE))
    assert claim("P05", IN_DATE | {"P05": said}, file).standing is standing


def test_a_sentence_about_the_policy_is_no_evidence_of_what_is_done() -> None:
    words = "This domestic abuse policy sets out how we support staff who disclose."
    file = policy(passage("WP3", Strength.STATEMENT, quote=words))
    assert claim("P05", IN_DATE | {"P05": "yes"}, file).standing is Standing.CLAIMED


def test_a_review_cycle_is_no_evidence_of_a_lead() -> None:
    file = policy(passage("WP9", quote="The policy shall be reviewed every year."))
    assert claim("P09", IN_DATE | {"P09": "yes"}, file).standing is Standing.CLAIMED


def test_a_file_that_never_mentions_abuse_contradicts_the_answer() -> None:
    told = claim("P01", dict(IN_DATE), policy(about_abuse=False))
    assert told.standing is Standing.CONTRADICTED


def test_a_file_that_was_read_in_part_contradicts_nothing() -> None:
    file = policy(about_abuse=False, unread="a part of the file could not be read")
    assert claim("P01", dict(IN_DATE), file).standing is Standing.CLAIMED


def test_a_file_that_denies_it_contradicts_the_answer() -> None:
    file = policy(passage("WP3", Strength.NEGATED))
    assert claim("P05", IN_DATE | {"P05": "yes"}, file).standing is Standing.CONTRADICTED


def test_a_policy_that_says_nothing_of_it_leaves_the_answer_claimed() -> None:
    assert claim("P05", IN_DATE | {"P05": "yes"}, policy(passage("WP4"))).standing is Standing.CLAIMED


def test_a_policy_past_its_review_is_expired_whatever_it_says() -> None:
    values = IN_DATE | {"P03": ON - timedelta(1), "P05": "yes"}
    assert claim("P05", values, policy(passage("WP3"))).standing is Standing.EXPIRED


@pytest.mark.parametrize(("days", "standing"), [(1_000, Standing.EVIDENCED), (1_100, Standing.EXPIRED)])
def test_without_a_review_a_policy_lasts_three_years(days: int, standing: Standing) -> None:
    values: Values = {"P01": "yes", "P02": ON - timedelta(days)}
    assert claim("P01", values, policy(passage("WP1"))).standing is standing


def test_no_policy_and_a_yes_about_it_contradict_each_other() -> None:
    assert claim("P05", {"P01": "no", "P05": "yes"}).standing is Standing.CONTRADICTED


@pytest.mark.parametrize("said", ["no", "draft"])
def test_an_answer_that_claims_nothing_needs_no_evidence(said: str) -> None:
    assert claim("P01", IN_DATE | {"P01": said}, policy(about_abuse=False)).standing is Standing.CLAIMED


def test_that_the_policy_was_sent_out_is_never_shown_by_its_words() -> None:
    assert claim("P10", IN_DATE | {"P10": ON}, policy(passage("WP7"))).standing is Standing.CLAIMED


def test_a_file_beside_a_figure_is_left_for_a_person() -> None:
    items = {"T04": Answer(item="T04", value=9, evidence="log.xlsx")}
    file = EvidenceFile(name="log.xlsx", found=True)
    found = assessed(ReturnRecord(where="the file", items=items), evidence=[file]).records[0].claims
    assert [(one.item, one.standing) for one in found] == [("T04", Standing.CLAIMED)]


def test_a_blank_answer_claims_nothing() -> None:
    found = assessed(ReturnRecord(where="the file", items={"P05": answer("P05", State.BLANK)}))
    assert found.records[0].claims == ()


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("policy.docx", ("policy.docx",)),
        ("Policy 2026, final.pdf; minutes.docx", ("Policy 2026, final.pdf", "minutes.docx")),
        ("see policy.pdf page 4", ("policy.pdf",)),
        ("a.pdf and b.pdf", ("a.pdf", "b.pdf")),
        ("../../secret.txt", ("../../secret.txt",)),
        ("page 4", ()),
        ("we have a policy.", ()),
        (None, ()),
    ],
)
def test_names_of_files_are_found_in_what_people_write(words: str | None, names: tuple[str, ...]) -> None:
    assert evidence_names(words) == names
