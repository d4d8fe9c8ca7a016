"""A session of the open round or of triples."""

from __future__ import annotations

from typing import TypeAlias

from game.rules.triples.moves import Move
from game.rules.triples.options import Options
from game.rules.triples.state import State
from game.rules.triples.view import View
from game.session.session import Beside, Session

TriplesSession: TypeAlias = Session[State, Move, View, Options]
Said: TypeAlias = Move | Beside
