"""The award page's panels, one a step."""
