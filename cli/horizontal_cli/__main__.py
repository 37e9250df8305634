"""`python -m horizontal_cli`, where the command itself is not on the path."""

from horizontal_cli.main import main

main()
