"""The rules of the games, pure: states in, states out."""
