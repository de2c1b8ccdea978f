"""Boundaries of divisions for maps: read from the package that the extra [map] brings, drawn on a flat sheet."""
