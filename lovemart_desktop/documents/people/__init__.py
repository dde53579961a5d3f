"""Papers about a person or household."""
