"""An agenda: the steps of one workshop, where the group is, what time is left, and what was parked."""
