"""From lines of a page to the tree of its outline: units that tile the source, blocks of running text."""
