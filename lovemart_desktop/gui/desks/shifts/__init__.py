"""Shifts, signed copies, closed days and slips printed again: windows of counter and board."""
