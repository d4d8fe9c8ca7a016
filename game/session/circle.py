"""A session of the circle of influence."""

from __future__ import annotations

from typing import TypeAlias

from game.rules.circle.moves import Move
from game.rules.circle.options import Options
from game.rules.circle.state import State
from game.rules.circle.view import View
from game.session.session import Session

CircleSession: TypeAlias = Session[State, Move, View, Options]
