"""Rules of cards: their life, lists of them and how they are printed."""
