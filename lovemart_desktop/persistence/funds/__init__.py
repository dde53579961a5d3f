"""Funds and reversals in the database."""
