"""What a date is in Israel, for all communities: Friday, Saturday, and the holidays of Jews, Muslims, Christians and
Druze."""
