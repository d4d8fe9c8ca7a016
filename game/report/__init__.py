"""What a group takes home."""
