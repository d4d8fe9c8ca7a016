"""The action plan: what comes of a meeting, who does what by when, and what is still missing (source: 004)."""
