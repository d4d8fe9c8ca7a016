"""Rehearsal partners: they see what a seat sees, never the state."""
