"""Award rounds and grants, from the first nomination to the archive."""
