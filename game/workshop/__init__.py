"""What one activity hands on to the next, from the opening of a workshop to its action plan."""
