"""Where things lie: pure geometry, in pixels."""
