"""The same contract in .docx, .odt, .doc, .rtf, .pdf and .txt says the same, in the same places."""

from __future__ import annotations

from pathlib import Path

import pytest

from horizontal.contract import BlockKind, Contract
from horizontal.parsers import read_contract
from tests.parsers.soffice import needs_soffice, saved_as

WORD = Path(__file__).parents[2] / "examples" / "contracts" / "refuse_collection.docx"
TEXT = "txt:Text (encoded):UTF8"
FORMS = ("odt", "fodt", "doc:MS Word 97", "rtf", "pdf")
_APART = (BlockKind.HEADER, BlockKind.FOOTER, BlockKind.CONTENTS, BlockKind.TABLE_CELL)

Said = tuple[str | None, str | None, str]


def said(contract: Contract) -> list[Said]:
    """The running text by part and clause, without what stands in tables."""
    return [
        (block.place.part, block.place.clause, block.text)
        for block in contract.blocks
        if block.kind not in _APART and block.place.clause
    ]


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Contract]:
    """The contract read from each format."""
    folder = tmp_path_factory.mktemp("forms")
    return {form: read_contract(saved_as(WORD, form, folder)) for form in (*FORMS, TEXT)}


@needs_soffice
@pytest.mark.parametrize("form", FORMS)
def test_each_format_says_the_same_in_the_same_clauses(forms: dict[str, Contract], form: str) -> None:
    assert said(forms[form]) == said(read_contract(WORD))


@needs_soffice
def test_plain_text_which_has_no_tables_says_the_rest_in_the_same_clauses(forms: dict[str, Contract]) -> None:
    plain = said(forms[TEXT])
    assert [each for each in said(read_contract(WORD)) if each not in plain] == []


@needs_soffice
@pytest.mark.parametrize("form", ["odt", "fodt", "doc:MS Word 97", "rtf"])
def test_each_word_processor_format_has_the_same_blocks(forms: dict[str, Contract], form: str) -> None:
    expected = [block for block in read_contract(WORD).blocks if block.kind is not BlockKind.FOOTER]
    assert [block for block in forms[form].blocks if block.kind is not BlockKind.FOOTER] == expected
