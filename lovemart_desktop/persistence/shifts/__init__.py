"""Shifts and days in the database."""
