"""Award rounds and grants: village lists from the draft to the purses."""
