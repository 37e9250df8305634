"""The words and figures of one invented return, to be laid out in many ways."""

from __future__ import annotations

HEADINGS = {
    "T01": "Total staff, agency and volunteers on the contract at period end",
    "E01": "Number of people who used the service",
    "E02": "People eligible to be asked about domestic abuse",
    "E03": "People asked about domestic abuse",
    "E05": "People who disclosed domestic abuse when asked",
    "E06": "People who disclosed domestic abuse without being asked",
    "E09": "People risk assessed",
    "E11": "Referrals to Marac",
}
ITEMS = tuple(HEADINGS)
WORDS = tuple(HEADINGS.values())
FIGURES = (12, 120, 90, 80, 9, 3, 11, 4)
OLDER = (11, 110, 85, 70, 8, 2, 10, 5)
THIRD = {"period_start": "2025-10-01", "period_end": "2025-12-31"}
SECOND = {"period_start": "2025-07-01", "period_end": "2025-09-30"}
ALPHA = {"provider_id": "Alpha Care"}
BETA = {"provider_id": "Beta Homes"}
HEAD = (("Provider", "Alpha Care"), ("Period", "Q3 2025/26"))


def figures(values: tuple[int, ...] = FIGURES) -> dict[str, object]:
    """What a return with these figures states."""
    return dict(zip(ITEMS, values, strict=True))


def column(*values: tuple[object, ...]) -> list[list[object]]:
    """A row for each heading, with a figure of each of these lists."""
    return [[words, *own] for words, *own in zip(WORDS, *values, strict=True)]
