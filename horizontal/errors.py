"""Every error of the library, and the words in which it is told.

HorizontalError
├── UnreadableFile        the file could not be read as a contract or a return
│   ├── ScannedFile       pages, but no text on any of them
│   ├── EncryptedFile     a password is needed
│   ├── EmptyFile         it opens, and holds no words
│   ├── DamagedFile       it breaks off or contradicts itself
│   ├── UnknownFormat     a kind of file that is not read
│   ├── TooLarge          over one of the limits
│   ├── FileNotReachable  no such file, a folder, or no permission
│   ├── HugeSheet         a sheet of a return with more cells than any return has
│   ├── MacroFile         a workbook with a program in it
│   ├── LiveFormula       a cell that would run something, or fetch it, where it is opened
│   └── NotAReturn        a file that can be read, and in which nothing is asked of a return
├── CatalogueError        faults in the catalogue or an overlay, all told together
└── ReportError           a report that could not be written
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


class HorizontalError(Exception):
    """Something is the case that the user must know of.

    The message is one line: *where: what is the case; what to do next*. It never holds a contract's
    words or a return's numbers.
    """


class UnreadableFile(HorizontalError):
    """A file that could not be read; `kind` is the word used in the JSON report."""

    kind = "damaged"

    def __init__(self, where: Path | str, what: str, do_next: str) -> None:
        self.where, self.what, self.do_next = str(where), what, do_next
        super().__init__(f"{where}: {what}; {do_next}")


class ScannedFile(UnreadableFile):
    """Pages without text."""

    kind = "scanned"


class EncryptedFile(UnreadableFile):
    """A password is needed to open the file."""

    kind = "encrypted"


class EmptyFile(UnreadableFile):
    """The file opens and holds no words at all."""

    kind = "empty"


class DamagedFile(UnreadableFile):
    """The file breaks off, or contradicts itself."""

    kind = "damaged"


class UnknownFormat(UnreadableFile):
    """The content is of no kind that is read here."""

    kind = "unknown_format"


class TooLarge(UnreadableFile):
    """The file is over one of the limits."""

    kind = "too_large"


class FileNotReachable(UnreadableFile):
    """No such file, a folder, or no permission to read."""

    kind = "not_found"


class HugeSheet(TooLarge):
    """A sheet of a return holds more cells than any return has."""

    kind = "huge_dimension"


class MacroFile(UnreadableFile):
    """A workbook with a program in it, which no return needs."""

    kind = "macro"


class LiveFormula(UnreadableFile):
    """A cell that would run a program, or fetch something, where it is opened in a spreadsheet."""

    kind = "formula_injection"


class NotAReturn(UnreadableFile):
    """The file can be read, and states nothing that a return states."""

    kind = "not_a_return"


class CatalogueError(HorizontalError):
    """Faults in catalogue files; `faults` has one line each: *file: key: what is the case*."""

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        count = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        super().__init__(f"catalogue: {count}; mend each of these: " + " · ".join(self.faults))


class ReportError(HorizontalError):
    """A report that could not be written where it was asked for."""
