"""The words of every board: what may be done in a stage, the shapes, and on what one marks."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

Doing: TypeAlias = Literal["lay", "write", "mark", "answer", "fields", "sum"]
DOINGS: tuple[Doing, ...] = get_args(Doing)
"""What hands may do in a stage: lay cards, write some, mark, answer, fill in fields, and write together at the end."""

Shape: TypeAlias = Literal["columns", "ladder", "pyramid", "wheel", "stations", "concentric", "path"]
SHAPES: tuple[Shape, ...] = get_args(Shape)

Subject: TypeAlias = Literal["cards", "zones"]
SUBJECTS: tuple[Subject, ...] = get_args(Subject)
"""What is marked."""

LEAST_RUNGS, MOST_RUNGS = 3, 8
"""Of a ladder, by the option `zones`."""
