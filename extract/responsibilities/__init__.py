"""Who leads and who supports, and for which measures."""
