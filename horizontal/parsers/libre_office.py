"""Old formats turned into .docx by LibreOffice, which runs apart: no macros, no network, little time."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from horizontal.errors import DamagedFile, TooLarge, UnknownFormat
from horizontal.parsers.limits import MAX_UNPACKED_BYTES, current, is_alone, megabytes, no_time

if sys.platform != "win32":
    import resource

_MEMORY = 4 * 1024 * 1024 * 1024
"""Addresses that LibreOffice may use, where the system can bound them."""
_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\\Program Files\\LibreOffice\\program\\soffice.exe",
)
_OPTIONS = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard")
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
{items}
</oor:items>
"""
_ITEM = (
    '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
    "<value>{value}</value></prop></item>"
)
_SETTINGS = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Misc", "UseOpenCL", "false"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
"""No macro runs, no linked content is fetched or brought up to date, and every way out leads nowhere."""


def find_libre_office() -> str | None:
    """The program, where it is installed."""
    for name in _NAMES:
        found = shutil.which(name)
        if found is not None:
            return found
    return next((place for place in _PLACES if Path(place).is_file()), None)


def convert_to_docx(data: bytes, path: str, *, suffix: str, what: str) -> bytes:
    """The content as a .docx; `what` names the kind of file in errors, such as "an old Word file".

    Raises UnknownFormat where LibreOffice is not installed, DamagedFile where it cannot open the file, TooLarge
    where it takes longer than one file may.
    """
    program = find_libre_office()
    if program is None:
        raise UnknownFormat(
            path,
            f"{what}, which LibreOffice is needed to read",
            "install LibreOffice, or save it as .docx",
        )
    with tempfile.TemporaryDirectory(prefix="horizontal-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        source = place / f"source{suffix}"
        source.write_bytes(data)
        _write_profile(place / "profile")
        _run(program, place, source, path)
        result = place / "out" / "source.docx"
        if not result.is_file():
            raise DamagedFile(path, f"{what} that LibreOffice cannot open", "save it as .docx in Word")
        if result.stat().st_size > current().file_bytes:
            what = f"larger than {megabytes(current().file_bytes)} as .docx"
            raise TooLarge(path, what, "save it without pictures, or split it")
        return result.read_bytes()


def _write_profile(profile: Path) -> None:
    user = profile / "user"
    user.mkdir(parents=True)
    items = "\n".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _SETTINGS)
    (user / "registrymodifications.xcu").write_text(_PROFILE.format(items=items), encoding="utf-8")


def _run(program: str, place: Path, source: Path, path: str) -> None:
    command = [
        program,
        *_OPTIONS,
        f"-env:UserInstallation={(place / 'profile').as_uri()}",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(place / "out"),
        str(source),
    ]
    kept = ("PATH", "SYSTEMROOT", "LANG", "LD_LIBRARY_PATH")
    surroundings = {name: os.environ[name] for name in kept if name in os.environ}
    surroundings |= {"HOME": str(place), "TMPDIR": str(place), "TEMP": str(place), "SAL_USE_VCLPLUGIN": "svp"}
    try:
        process = subprocess.Popen(  # noqa: S603 - the program is LibreOffice, and the names are our own
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=place,
            env=surroundings,
            start_new_session=not is_alone(),
        )
    except OSError as fault:
        raise UnknownFormat(path, "LibreOffice does not start", "save it as .docx") from fault
    try:
        _bound(process.pid)
        process.wait(current().seconds)
    except subprocess.TimeoutExpired as fault:
        raise no_time(path, current().seconds) from fault
    finally:
        _end(process)


def _bound(process: int) -> None:
    """Limit what the program and its children may use, where the system can."""
    if sys.platform != "linux":
        return
    for kind, most in (
        (resource.RLIMIT_CPU, int(current().seconds) + 1),
        (resource.RLIMIT_FSIZE, MAX_UNPACKED_BYTES),
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.prlimit(process, kind, (most, most))
        except (ProcessLookupError, PermissionError, ValueError):
            return


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program with all its children; those of a reader that is alone end with the reader's own group."""
    if sys.platform == "win32" or is_alone():
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
