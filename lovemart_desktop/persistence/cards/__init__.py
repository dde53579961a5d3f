"""Cards in the database."""
