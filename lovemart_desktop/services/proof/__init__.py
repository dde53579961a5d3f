"""What proves the books, and what is kept of them."""
