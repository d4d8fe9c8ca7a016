"""Fingers: from contacts on the glass to what is meant. Pure, but for one file that knows pygame."""
