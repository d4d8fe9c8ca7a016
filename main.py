"""The door: `python main.py` opens the table, `python main.py --help` tells what else it can do."""

import sys

from game.cli import main

sys.exit(main())
