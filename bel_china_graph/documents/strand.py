"""A run of text that remembers where each of its characters stands in the original."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Run = tuple[int, int, int]
"""`(at, start, length)`: `text[at : at + length]` was read at `start` of the original, one by one."""


@dataclass(frozen=True, slots=True)
class Strand:
    """A text and the runs that lead its characters back; the runs cover the text without gaps, in order."""

    text: str
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, original: str, start: int, end: int) -> Strand:
        """Return `original[start:end]`."""
        return cls(original[start:end], ((0, start, end - start),) if end > start else ())

    @property
    def start(self) -> int:
        """Where the first character stands in the original (0 if there is none)."""
        return self.runs[0][1] if self.runs else 0

    @property
    def end(self) -> int:
        """Where the original goes on after the last character (0 if there is none)."""
        if not self.runs:
            return 0
        _, start, length = self.runs[-1]
        return start + length

    def cut(self, start: int, end: int | None = None) -> Strand:
        """Return the part between two offsets of the text."""
        stop = len(self.text) if end is None else min(end, len(self.text))
        if start <= 0 and stop == len(self.text):
            return self
        return Strand(self.text[start:stop], tuple(self._runs(start, stop, 0)))

    def strip(self) -> Strand:
        """Return the strand without white space at its ends."""
        bare = self.text.strip()
        if len(bare) == len(self.text):
            return self
        start = self.text.find(bare) if bare else 0
        return self.cut(start, start + len(bare))

    def written(self, text: str) -> Strand:
        """Return the strand with other characters in the same places.

        Raises:
            ValueError: the text is longer or shorter.
        """
        if len(text) != len(self.text):
            raise ValueError("a substitution keeps the length")
        return Strand(text, self.runs)

    def _runs(self, start: int, stop: int, at: int) -> Iterable[Run]:
        """Yield the runs of `text[start:stop]`, moved to stand at `at`."""
        if start >= stop:
            return
        index = bisect_right(self.runs, start, key=lambda run: run[0]) - 1
        while index < len(self.runs):
            run_at, run_start, length = self.runs[index]
            if run_at >= stop:
                return
            first, last = max(start, run_at), min(stop, run_at + length)
            yield first - start + at, run_start + first - run_at, last - first
            index += 1

    def assembled(self, parts: Sequence[tuple[int, int, str | None]]) -> Strand:
        """Return the strand made of these parts of it, in order.

        Each part is `(start, end, text)`; `text` is written instead of what stands there and must be as long,
        `None` keeps it.
        """
        texts: list[str] = []
        runs: list[Run] = []
        at = 0
        for start, end, text in parts:
            if start >= end:
                continue
            texts.append(self.text[start:end] if text is None else text)
            extend(runs, self._runs(start, end, at))
            at += end - start
        return Strand("".join(texts), tuple(runs))


def extend(runs: list[Run], more: Iterable[Run]) -> None:
    """Append runs, melting those that go on where the last one ended."""
    for at, start, length in more:
        if runs:
            last_at, last_start, last_length = runs[-1]
            if last_at + last_length == at and last_start + last_length == start:
                runs[-1] = (last_at, last_start, last_length + length)
                continue
        runs.append((at, start, length))


def join(strands: Iterable[Strand], separator: str = " ") -> Strand:
    """Return the strands in one, with a separator of one character (or none) between them.

    The separator leads to the character of the original after the strand before it: a line break, mostly.
    (Before the first character, it leads to the one before that.)
    """
    strands = list(strands)
    end = next((max(0, strand.start - 1) for strand in strands if strand.runs), 0)
    texts: list[str] = []
    runs: list[Run] = []
    at = 0
    for strand in strands:
        if texts and separator:
            texts.append(separator)
            extend(runs, [(at, end, 1)])
            at += 1
        texts.append(strand.text)
        extend(runs, ((at + run_at, start, length) for run_at, start, length in strand.runs))
        at += len(strand.text)
        if strand.runs:
            end = strand.end
    return Strand("".join(texts), tuple(runs))
