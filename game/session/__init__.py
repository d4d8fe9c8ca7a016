"""One running activity: the log, chance, the clock and undo. The only writer of state."""
