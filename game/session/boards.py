"""A session at a board."""

from __future__ import annotations

from typing import TypeAlias

from game.rules.boards.moves import Move
from game.rules.boards.options import Options
from game.rules.boards.state import State
from game.rules.boards.view import View
from game.session.session import Session

BoardSession: TypeAlias = Session[State, Move, View, Options]
