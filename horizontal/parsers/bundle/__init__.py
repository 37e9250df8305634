"""Folders, archives and messages → one contract in parts."""
