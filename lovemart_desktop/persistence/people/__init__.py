"""People, households and villages in the database."""
