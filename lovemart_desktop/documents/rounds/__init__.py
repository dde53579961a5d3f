"""The papers of rounds and grants."""
