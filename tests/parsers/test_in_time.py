"""Reading that is given up: refused, waited for while it clears up, and remembered while it goes on behind."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from horizontal.errors import TooLarge
from horizontal.parsers import in_time as in_time_module
from horizontal.parsers.in_time import in_time, is_left_behind

_SOON = 0.05
"""Seconds after which the work is given up; its event, and no clock, says when it ends."""
_LONG = 60.0
"""Seconds that the work may take to clear up; it does as soon as it is waited for."""


@pytest.fixture
def ends() -> Iterator[threading.Event]:
    """What the work waits for; set in the end, so that none is left behind for other tests."""
    event = threading.Event()
    yield event
    event.set()
    for thread in threading.enumerate():
        if thread.name == "reader":
            threading.Thread.join(thread)


def test_work_that_clears_up_after_its_time_is_refused_and_not_left_behind(
    ends: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    def waited(reader: threading.Thread, seconds: float) -> None:
        if seconds == _LONG:
            ends.set()
        threading.Thread.join(reader, seconds)

    monkeypatch.setattr(in_time_module, "_GRACE", _LONG)
    monkeypatch.setattr(in_time_module._Reader, "join", waited)
    with pytest.raises(TooLarge):
        in_time(ends.wait, "draft.pdf", _SOON)
    assert not is_left_behind()


def test_work_that_goes_on_is_left_behind(ends: threading.Event, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_time_module, "_GRACE", _SOON)
    with pytest.raises(TooLarge):
        in_time(ends.wait, "draft.pdf", _SOON)
    assert is_left_behind()
