"""Shifts and days, and how they close."""
