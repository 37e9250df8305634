"""The command `horizontal`: the only place with click, stdout and exit codes."""

from __future__ import annotations

import os
import sys

import click

from horizontal import __version__
from horizontal_cli.catalogue import catalogue
from horizontal_cli.check import check
from horizontal_cli.completion import completion
from horizontal_cli.console import complain, take_any_sign
from horizontal_cli.debug import Switches, debug_option
from horizontal_cli.exit_codes import MET, OUR_FAULT, UNREADABLE
from horizontal_cli.explain import explain
from horizontal_cli.faults import OurFault, trace_lines
from horizontal_cli.returns.group import returns

EPILOG = """
\b
Examples:
  horizontal check draft.docx --tier targeted
  horizontal check draft.docx --service-type "debt advice" --out report.xlsx
  horizontal return check return.xlsx --previous last.xlsx
  horizontal explain AA2
  horizontal catalogue list --tier universal

\b
Exit codes: 0 met · 1 gaps found · 2 could not be asked or read · 3 a fault of ours

Nothing leaves this machine. This is a reading aid and not legal advice.
"""


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=EPILOG)
@click.version_option(__version__, prog_name="horizontal")
@debug_option
def horizontal() -> None:
    """Checks that a contract really asks for a response to domestic abuse.

    It reads draft contracts and says for each element of the catalogue whether it is met, partial,
    missing or contradicted, with the clause that shows it and the words to add.
    """


for command in (check, returns, explain, catalogue, completion):
    horizontal.add_command(command)


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    take_any_sign()
    switches = Switches()
    try:
        code = horizontal.main(prog_name="horizontal", standalone_mode=False, obj=switches)
    except click.exceptions.Exit as stop:
        code = stop.exit_code
    except click.exceptions.NoArgsIsHelpError as unasked:
        click.echo(unasked.format_message(), err=True)
        code = UNREADABLE
    except click.ClickException as misuse:
        complain(_misuse_words(misuse))
        code = UNREADABLE
    except (click.Abort, KeyboardInterrupt):
        complain("horizontal: stopped; nothing more was written")
        code = UNREADABLE
    except Exception as error:
        code = _told(error, switches)
    _leave(code if isinstance(code, int) else MET)


def _leave(code: int) -> None:
    """Ends the process; at once where a reading that was given up still goes on behind."""
    in_time = sys.modules.get("horizontal.parsers.in_time")
    if in_time is not None and in_time.is_left_behind():
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def _misuse_words(misuse: click.ClickException) -> str:
    """What was wrong with the command line, in one line: where: what is the case; what to do next."""
    context = getattr(misuse, "ctx", None)
    where = context.command_path if context else "horizontal"
    what = misuse.format_message().strip().rstrip(".").replace(". Did you mean", "; did you mean")
    return f"{where}: {what}" if "; " in what else f"{where}: {what}; see {where} --help"


def _told(error: Exception, switches: Switches) -> int:
    """Tells an error in one line, and on request where it came from; its exit code."""
    from horizontal.errors import HorizontalError

    if switches.debug:
        click.echo("\n".join(trace_lines(error)), err=True)
    if isinstance(error, HorizontalError):
        complain(str(error))
        return UNREADABLE
    # The message of an unforeseen error may hold a contract's words, so only its kind is told.
    kind = type(error.__cause__ if isinstance(error, OurFault) else error).__name__
    where = error.file if isinstance(error, OurFault) else "horizontal"
    again = "send us the lines above" if switches.debug else "run it again with --debug and send us the lines"
    complain(f"{where}: a fault of ours ({kind}); {again}")
    return OUR_FAULT
