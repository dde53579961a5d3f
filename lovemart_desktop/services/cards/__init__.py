"""Cards: issued, printed, handed over, ended."""
