"""Sessions played without a screen."""
