"""The home page: figures, the zero-error board, what is due, and the last months."""
