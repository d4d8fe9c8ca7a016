"""Sessions on disk: one SQLite file each, written and synced entry by entry."""
