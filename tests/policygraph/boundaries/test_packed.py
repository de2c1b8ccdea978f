"""Shapes come out of a packed file as they went in; what is no such file is refused."""

import struct
from pathlib import Path

import numpy as np
import packing
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.boundaries.errors import BoundariesError
from policygraph.boundaries.packed import read_shapes, shape

POINTS = st.lists(st.tuples(st.floats(73, 136), st.floats(3, 54)), min_size=4, max_size=12)


@given(st.lists(POINTS, min_size=1, max_size=3), st.booleans())
def test_rings_come_out_as_they_went_in(rings: list[packing.Line], by_steps: bool) -> None:
    read = shape(memoryview(packing.polygon(*rings, by_steps=by_steps)))
    assert len(read) == 1
    for ring, points in zip(read[0], rings, strict=True):
        assert np.allclose(ring, points, rtol=0, atol=1.1e-6)


def test_steps_and_whole_points_mean_the_same() -> None:
    near = [(90.0, 30.0), (90.01, 30.02), (89.99, 30.01)]
    assert len(packing.line(near)) < len(packing.line(near, by_steps=False))
    by_steps, whole = (shape(memoryview(packing.polygon(near, by_steps=b)))[0][0] for b in (True, False))
    assert np.array_equal(by_steps, whole)


def test_every_feature_of_a_file(tmp_path: Path) -> None:
    hole = packing.square(90.2, 30.2, 0.2)
    file = tmp_path / "made_up.bin"
    file.write_bytes(
        packing.run(
            [
                packing.polygon(packing.square(90, 30), hole),
                packing.polygons([packing.square(92, 30)], [packing.square(94, 30), packing.square(94.1, 30.1, 0.1)]),
                packing.lines([(95, 30), (96, 31)], [(97, 30), (98, 31)]),
            ]
        )
    )
    read = read_shapes(file)
    assert [[len(rings) for rings in polygons] for polygons in read] == [[2], [1, 2], [1, 1]]
    assert np.allclose(read[0][0][1], hole, atol=1.1e-6)
    assert np.allclose(read[2][1][0], [(97, 30), (98, 31)], atol=1.1e-6)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x01\x00",
        b"\xff\xff\xff\xff",
        struct.pack("<II", 1, 400) + b"short",
        packing.run([struct.pack("<I", 9)]),
        packing.run([packing.polygon(packing.square(90, 30))])[:-3],
        packing.run([struct.pack("<II", 5, 1)]),
        packing.run([struct.pack("<I", 5) + packing.run([struct.pack("<IIIh", 1, 5, 5, 7)])]),
        b"PK\x03\x04 an archive, say",
    ],
)
def test_what_is_no_packed_file_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "broken.bin"
    file.write_bytes(content)
    with pytest.raises(BoundariesError, match=r"broken\.bin is not packed"):
        read_shapes(file)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BoundariesError, match="cannot be read"):
        read_shapes(tmp_path / "gone.bin")
