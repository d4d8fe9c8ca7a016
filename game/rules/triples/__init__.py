"""The open round and the rummy-like game of triples (sources: 004, meeting 2; rules: README)."""
