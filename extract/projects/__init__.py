"""From a governed phrase to the projects that it names: lists, heads, edges, identity, kinds, places."""
