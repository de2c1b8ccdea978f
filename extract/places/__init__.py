"""Which words of a text are places: names found by automaton, edges and common words settled by evidence."""
