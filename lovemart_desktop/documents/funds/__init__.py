"""Papers about funds."""
