"""Grants outside the rounds: ordering one. What follows is the award page's, as for a round."""
