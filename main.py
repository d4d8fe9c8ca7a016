"""The door: `python main.py` opens the table, `python main.py --help` tells what else it can do."""

import sys

from game.cli import main

if __name__ == "__main__":  # processes that play for this one read this file too
    sys.exit(main())
