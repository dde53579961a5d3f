"""People, households, villages and their papers."""
