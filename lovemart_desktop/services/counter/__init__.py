"""The counter: baskets, redemptions, returns, slips and who collects."""
