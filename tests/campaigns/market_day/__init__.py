"""A market day at the counter's real window, with everything that goes wrong on such a day.

    python -m tests.campaigns.market_day                      # the whole day
    python -m tests.campaigns.market_day --redemptions 40 --kills 0

A clerk's process works the window by key events and says what it asks for and what it is
acknowledged; its parent kills it (signal 9) in the middle of a redemption, and another goes on.
Now and then the printer takes nothing for a while. In the evening the books must be proved, no
acknowledged receipt may be lost or doubled, each must have its slip on paper, and the window
must not have grown.
"""
