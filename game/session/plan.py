"""A session of an action plan."""

from __future__ import annotations

from typing import TypeAlias

from game.rules.plan.moves import Move
from game.rules.plan.options import Options
from game.rules.plan.state import State
from game.rules.plan.view import View
from game.session.session import Session

PlanSession: TypeAlias = Session[State, Move, View, Options]
