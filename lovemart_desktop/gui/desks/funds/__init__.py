"""The funds: where points come from, what is left, and where they went."""
