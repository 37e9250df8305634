"""The command `horizontal`: the only place with click, stdout and exit codes."""

from __future__ import annotations

import sys
import traceback
from importlib.metadata import version

import click

from horizontal_cli.catalogue import catalogue
from horizontal_cli.check import check
from horizontal_cli.completion import completion
from horizontal_cli.explain import explain

MET, GAPS, UNREADABLE, OUR_FAULT = 0, 1, 2, 3
"""Exit codes. Source: design, section 4."""

EPILOG = """
\b
Examples:
  horizontal check draft.docx --tier targeted
  horizontal check draft.docx --service-type "debt advice" --out report.xlsx
  horizontal explain AA2
  horizontal catalogue list --tier universal

\b
Exit codes: 0 met · 1 gaps found · 2 could not be asked or read · 3 a fault of ours

Nothing leaves this machine. This is a reading aid and not legal advice.
"""


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=EPILOG)
@click.version_option(version("horizontal"), prog_name="horizontal")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.pass_context
def horizontal(context: click.Context, debug: bool) -> None:
    """Checks that a contract really asks for a response to domestic abuse.

    It reads draft contracts and says for each element of the catalogue whether it is met, partial,
    missing or contradicted, with the clause that shows it and the words to add.
    """
    context.obj = debug


for command in (check, explain, catalogue, completion):
    horizontal.add_command(command)


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    debug = "--debug" in sys.argv[1:]
    try:
        code = horizontal.main(standalone_mode=False)
    except click.exceptions.Exit as stop:
        code = stop.exit_code
    except click.ClickException as misuse:
        misuse.show()
        code = UNREADABLE
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped: nothing more was written", err=True)
        code = UNREADABLE
    except BrokenPipeError:
        sys.stderr.close()
        code = UNREADABLE
    except Exception as error:
        code = _told(error, debug)
    sys.exit(code if isinstance(code, int) else MET)


def _told(error: Exception, debug: bool) -> int:
    """Tells an error in one line; its exit code."""
    from horizontal.errors import HorizontalError

    if debug:
        traceback.print_exception(error)
    if isinstance(error, HorizontalError):
        click.echo(str(error), err=True)
        return UNREADABLE
    # The message of an unforeseen error may hold a contract's words, so only its kind is told.
    click.echo(
        f"horizontal: a fault of ours ({type(error).__name__}); run again with --debug and tell us what it prints",
        err=True,
    )
    return OUR_FAULT
