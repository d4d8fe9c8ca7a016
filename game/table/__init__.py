"""The table: the screen, and the only place that draws."""
