"""Cards, sheets of them and hand-over lists."""
