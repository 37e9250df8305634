"""`horizontal return …`: one module a command."""
