"""Words as shown to people: the joined text of a span of the source, without layout's breaks and furniture."""

from bisect import bisect_left, bisect_right

from extract.types import Block, Outline, Span


class Quoter:
    """Finds the joined text of source spans; built once a document."""

    def __init__(self, outline: Outline) -> None:
        self._blocks = sorted((b for b in outline.blocks if b.text), key=lambda b: b.offsets[0])
        self._starts = [b.offsets[0] for b in self._blocks]

    def block_at(self, position: int) -> Block | None:
        """The block whose words stand at this place of the source; None in furniture and between blocks."""
        i = bisect_right(self._starts, position) - 1
        if i < 0 or position > self._blocks[i].offsets[-1]:
            return None
        return self._blocks[i]

    def quote(self, span: Span) -> str:
        """The words of the span; what lies between two blocks is layout. Empty where it touches no block."""
        words = []
        at = max(0, bisect_right(self._starts, span.start) - 1)
        while at < len(self._blocks) and self._starts[at] < span.end:
            block = self._blocks[at]
            words.append(block.text[bisect_left(block.offsets, span.start) : bisect_left(block.offsets, span.end)])
            at += 1
        return "".join(words)
