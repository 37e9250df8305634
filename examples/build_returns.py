"""Rebuilds every example return from its source: `python examples/build_returns.py [NAME ...]`."""

import sys
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

if __name__ == "__main__":
    sys.exit(import_module("examples.building_returns.build").main(sys.argv[1:]))
