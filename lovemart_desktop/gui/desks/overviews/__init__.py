"""Overviews for officers: the calendar of what is due, and rounds beside each other."""
