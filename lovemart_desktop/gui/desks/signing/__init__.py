"""Lists that people sign on paper, marked as signed when the paper is back."""
