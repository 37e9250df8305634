"""Tells blocks in Welsh, whose words are kept and not read: the catalogue knows English only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from horizontal.contract import Block, BlockKind, Unread

WELSH = "cy"

_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w-])")
_COMMON_WELSH = frozenset(
    _WORD.findall("""
    y yr yn ac ar o'r i'r a'r i'w o'i â'r gan gyda wrth drwy trwy hyd dan dros rhwng heb fel neu nid na nad os pan
    bydd fydd byddai mae sydd oedd yw ydy bod fod gael cael rhaid rhoi gwneud sicrhau unrhyw pob holl sy eu ei ein eich
    hwn hon hyn hynny honno rhai eraill arall cyngor darparwr darparwyr gwasanaeth gwasanaethau gwasanaethu staff
    contract cymal cymalau atodlen cam-drin camdriniaeth trais domestig rhywiol menywod merched plant pobl
    hyfforddiant polisi mewn ymysg yng ym am at er cyn ôl gall gellir dylai dylid chi chwi nhw hwy fe mi ni fi
    adran deddf cymru gymru llywodraeth diogelu diogelwch cyhoeddus blwyddyn mis wythnos diwrnod ynghylch ynglŷn yw'r
    mae'r sy'n mae'n yn'r bod yn""")
)
_COMMON_ENGLISH = frozenset(
    _WORD.findall("""
    the and of to in is are be shall will must may with for by on at from that this which any all or not as it its
    their they who where when if you your our we provider supplier contractor council service services staff domestic
    abuse violence women people training policy contract clause schedule such has have been other than under each
    a an no""")
)
_FEWEST_WORDS = 4
_FEWEST_WELSH = 0.28
_WIDE = frozenset(("i", "a", "o", "yn", "staff", "contract"))
"""Words of both lists of languages, or of names: they tell nothing."""
_MOST_WELSH_OF_A_TRANSLATION = 1.6


def mark_welsh(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with those in Welsh marked as such; short ones follow their neighbours on both sides."""
    told = [tell_language(block.text) for block in blocks]
    marked = []
    for number, block in enumerate(blocks):
        language = told[number] or _between(told, number)
        marked.append(block.model_copy(update={"language": WELSH}) if language == WELSH else block)
    return tuple(marked) if WELSH in told else tuple(blocks)


def tell_language(text: str) -> str | None:
    """The language of a text: "cy" for Welsh, "en" for English, None for what is too short to tell."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _FEWEST_WORDS:
        return None
    welsh = sum(word in _COMMON_WELSH and word not in _WIDE for word in words)
    english = sum(word in _COMMON_ENGLISH and word not in _WIDE for word in words)
    if welsh >= max(2, _FEWEST_WELSH * len(words)) and welsh > 1.5 * english:
        return WELSH
    return "en" if english > welsh else None


def _between(told: Sequence[str | None], number: int) -> str | None:
    """The language of the nearest blocks before and after that are told, where they agree."""
    before = next((told[at] for at in range(number - 1, max(number - 4, -1), -1) if told[at]), None)
    after = next((told[at] for at in range(number + 1, min(number + 4, len(told))) if told[at]), None)
    return before if before == after else None


def welsh_unread(blocks: Iterable[Block], where: str) -> tuple[Unread, ...]:
    """What is told of the Welsh blocks: a half that English words stand beside, or words that are lost."""
    welsh, other = 0, 0
    for block in blocks:
        if block.kind is BlockKind.CONTENTS:
            continue
        length = len(_WORD.findall(block.text))
        if block.language == WELSH:
            welsh += length
        else:
            other += length
    if not welsh:
        return ()
    translated = welsh <= other * _MOST_WELSH_OF_A_TRANSLATION
    what = f"{welsh:,} words in Welsh are not read" + (
        ": the English beside them is" if translated else ", and there is too little English beside them"
    )
    do_next = "check that the two say the same" if translated else "give the English version too"
    return (Unread(where=where, what=what, do_next=do_next, lost=not translated),)
