"""Numbers, units and the words that bound them."""
