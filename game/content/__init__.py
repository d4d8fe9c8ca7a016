"""YAML into validated decks, with file, line and column for every problem."""
