"""The screen: the only place that draws."""
