"""Cross-links as one HTML page that asks for nothing: a heat map, a chord picture, the sentences behind each cell."""

from graph.link_pictures.layout import Layout, lay_out
from graph.link_pictures.page import page

__all__ = ["Layout", "lay_out", "page"]
