"""Says of all the headings of one record which items they stand for."""

from __future__ import annotations

from collections.abc import Sequence

from horizontal.parsers.returns.labels.heading import Heading, Understanding
from horizontal.provider_return import How
from horizontal.requirements.return_specification import ReturnSpecification


def understand_headings(
    headings: Sequence[Heading], specification: ReturnSpecification
) -> tuple[Understanding, ...]:
    """What each heading stands for, in their order.

    Give all the headings of one record at once (one form, one row of column heads, one period of a long list),
    in the order of the file: an item is claimed by one heading only, "of which" hangs on the heading before it,
    and order helps. Empty words are understood as OTHER. A heading that might be an item and is not certain
    enough is DOUBTFUL, without an item: its figures are to be told as unread.
    """
    by_id = {item.id.casefold(): item.id for item in specification.items}
    return tuple(
        Understanding(by_id[words], 1.0, How.IDENTIFIER, why="the item's own id")
        if (words := heading.words.strip().casefold()) in by_id
        else Understanding(None, 0.0, How.OTHER, why="not understood")
        for heading in headings
    )
