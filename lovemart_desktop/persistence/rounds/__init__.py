"""Rounds, grants and their lists in the database."""
