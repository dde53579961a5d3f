"""What the counter reads and writes."""
