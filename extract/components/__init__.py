"""The components, one a file. `extract.factories` makes them known to spaCy."""
