"""A household's dossier in a window of its own."""
