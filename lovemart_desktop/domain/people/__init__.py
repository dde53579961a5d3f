"""Rules of people and households: who they are, how they are found, what happens to them."""
