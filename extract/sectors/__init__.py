"""The taxonomy of sectors, and what headings say of the measures below them."""
