"""Rules of the counter: baskets, redemptions, returns, limits and who collects."""
