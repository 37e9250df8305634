"""Forms for tests: made, filled by the names of their answers, and worked out by LibreOffice."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook, load_workbook

from horizontal.provider_return import Value
from horizontal.reports.return_form import FormOrder, form_bytes, parse_period
from horizontal.requirements.load_return_specification import load_return_specification
from horizontal.requirements.model import Tier
from horizontal.requirements.return_specification import ItemKind
from tests.parsers.soffice import all_saved_as

SPECIFICATION = load_return_specification()


def order(tier: str = "targeted", period: str = "2026-Q3", *, small: bool = False) -> FormOrder:
    """What form is asked for."""
    return FormOrder(
        Tier(tier), parse_period(period), provider="Example Advice", contract="EX-1", small=small
    )


def make_form(folder: Path, asked: FormOrder, name: str = "form.xlsx") -> Path:
    """The blank form in a file."""
    path = folder / name
    path.write_bytes(form_bytes(asked, SPECIFICATION, version="0"))
    return path


def fill(path: Path, answers: Mapping[str, Value]) -> None:
    """Puts the answers into the cells that bear their names."""
    workbook = load_workbook(path)
    for item, value in answers.items():
        sheet, cell = place_of(workbook, item)
        workbook[sheet][cell].value = value
    workbook.save(path)


def place_of(workbook: Workbook, item: str) -> tuple[str, str]:
    """Sheet and cell of an item's answer."""
    name = workbook.defined_names[f"answer_{item.replace(':', '_')}"]
    sheet, _, cell = str(name.attr_text).partition("!")
    return sheet.strip("'"), cell.replace("$", "")


def checks_of(path: Path) -> dict[str, str]:
    """The words of each item's check, as worked out; without those that are silent."""
    workbook = load_workbook(path, data_only=True)
    found = {}
    for item in SPECIFICATION.items:
        name = f"answer_{item.id.replace(':', '_')}"
        if name in workbook.defined_names:
            sheet, cell = place_of(workbook, item.id)
            words = workbook[sheet][f"E{cell[1:]}"].value
            if words:
                found[item.id] = str(words)
    return found


def worked_out(paths: Sequence[Path], folder: Path) -> list[Path]:
    """The workbooks with every formula worked out by LibreOffice, in one run."""
    target = folder / "worked_out"
    target.mkdir()
    return all_saved_as(paths, "xlsx", target)


def random_answers(seed: int, asked: FormOrder) -> dict[str, Value]:
    """Answers that are filled in without care: some blank, many that cannot stand together."""
    chance = random.Random(seed)
    answers: dict[str, Value] = {}
    for item in asked.items(SPECIFICATION):
        if chance.random() < 0.15 or item.id in ("provider_id", "contract_id", "tier"):
            continue
        if item.kind is ItemKind.COUNT:
            answers[item.id] = chance.choice((0, 1, 2, 3, 5, 8, 21, 34, 60, 60))
        elif item.kind is ItemKind.DATE:
            answers[item.id] = date(chance.randint(2019, 2031), chance.randint(1, 12), chance.randint(1, 28))
        elif item.kind is ItemKind.CHOICE:
            answers[item.id] = chance.choice(item.allowed)
        else:
            answers[item.id] = "words"
    return answers
