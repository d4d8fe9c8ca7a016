"""What every game is made of: cards, actors, moves, refusals, the log and its digests. Standard library only."""
