"""Tesseract, which reads the words of a picture: found, asked for its languages, run on one page."""

from __future__ import annotations

import os
import shutil
import subprocess
from enum import StrEnum

from horizontal.errors import ScannedFile
from horizontal.parsers.limits import MAX_OCR_PAGE_SECONDS

INSTALL = "install tesseract (tesseract-ocr) to read it with --ocr"
_NAME = "tesseract"
_LISTING_SECONDS = 20.0
_KEPT = ("PATH", "SYSTEMROOT", "TESSDATA_PREFIX", "LD_LIBRARY_PATH")


def find_tesseract() -> str | None:
    """The program, where it is installed."""
    return shutil.which(_NAME)


def check_languages(program: str, asked: str, path: str) -> None:
    """ScannedFile where the program does not know one of the languages asked for, such as "eng+cym"."""
    known = _languages(program)
    missing = next((language for language in asked.split("+") if language not in known), None)
    if missing is None:
        return
    what = f"tesseract has no language pack “{missing}” to read its pictures with"
    package = f"install it (tesseract-ocr-{missing.replace('_', '-')})"
    raise ScannedFile(path, what, f"{package}, or name another with --ocr-language")


class Layout(StrEnum):
    """What the program takes a picture for."""

    PAGE = "3"
    ROWS = "6"
    SPARSE = "11"


def hocr_of(
    program: str, picture: bytes, languages: str, dots_per_inch: int, layout: Layout = Layout.PAGE
) -> bytes | None:
    """What the program reads in the picture, as hOCR; None where it fails or takes too long."""
    asked = ("-l", languages, "--dpi", str(dots_per_inch), "--psm", layout, "-c", "tessedit_create_hocr=1")
    return _run(program, ("-", "-", *asked), MAX_OCR_PAGE_SECONDS, picture)


def turn_of(program: str, picture: bytes, dots_per_inch: int) -> int:
    """The degrees by which to turn the picture clockwise so that its text stands upright; 0 where unknown."""
    told = _run(program, ("-", "-", "--psm", "0", "--dpi", str(dots_per_inch)), MAX_OCR_PAGE_SECONDS, picture)
    for line in (told or b"").decode("utf-8", "replace").splitlines():
        name, _, value = line.partition(":")
        if name == "Rotate" and value.strip() in ("90", "180", "270"):
            return int(value)
    return 0


def _languages(program: str) -> frozenset[str]:
    told = _run(program, ("--list-langs",), _LISTING_SECONDS, b"")
    return frozenset((told or b"").decode("utf-8", "replace").split())


def _run(program: str, arguments: tuple[str, ...], seconds: float, given: bytes) -> bytes | None:
    """What the program prints; None where it fails, or is killed because it takes too long.

    It has one thread: with several it is many times slower as soon as a processor is busy. It belongs to the
    process group of the reader, which is a process of its own, and ends with it.
    """
    surroundings = {name: os.environ[name] for name in _KEPT if name in os.environ}
    try:
        done = subprocess.run(  # noqa: S603 - the program is tesseract, and the words are our own
            [program, *arguments],
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=surroundings | {"OMP_THREAD_LIMIT": "1"},
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
