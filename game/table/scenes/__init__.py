"""What is on the table: the home screen, the games and what comes after them."""
