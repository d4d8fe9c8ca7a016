"""Decks written as YAML, into the files they came from: what did not change stays to the byte."""
