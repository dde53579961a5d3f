"""What comes off a roll: slips of the counter and of closing."""
