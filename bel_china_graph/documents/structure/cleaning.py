"""From the original's characters to what a reader reads: no marks, markup or residues, white space folded."""

import re
from dataclasses import dataclass

from bel_china_graph.documents.strand import Strand
from bel_china_graph.documents.structure.words import words

SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(SUPERSCRIPT, "0123456789")

# The set at the beginning holds the first characters of all that follows; other places are passed over.
_TOKEN = re.compile(
    r"(?=[\s⁰¹²³⁴⁵⁶⁷⁸⁹!\[\]\\<&*_†‡\"“«„(\x00-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060\ufeff])(?:"
    r"(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[ \t]{0,2}[,;⁻⁾⁽–-]?[ \t]{0,2}[⁰¹²³⁴⁵⁶⁷⁸⁹]+){0,8})"
    r"|(?P<caret>\[\^[\w-]{1,20}\])"
    r"|(?P<image>!\[[^\[\]\n]{0,300}\]\([^()\s]{0,2000}\))"
    r"|(?P<link>\[(?=[^\[\]\n]{1,300}\]\([^()\s]{0,2000}(?:\s\"[^\"\n]{0,200}\")?\)))"
    r"|(?P<target>(?<=\S)\]\([^()\s]{0,2000}(?:\s\"[^\"\n]{0,200}\")?\))"
    r"|(?P<bracket>\\?\[\d{1,4}(?:[,;–-][^\[\]\n]{1,40})?\\?\])"
    r"|(?P<omission>\[?\\?(?:<|&lt;|&)[ \xa0]{0,2}(?:\.\.\.|…)[ \xa0]{0,2}\\?(?:>|&gt;)\]?)"
    r"|(?P<sign>(?<=[\w)\]\"”».,])(?:\*{1,3}|[†‡])(?=[\s.,;:)]|$))"
    r"|(?P<bold>\*\*|__(?=\S)|(?<=\S)__)"
    r"|(?P<emphasis>(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=[^\W_])|(?<=[^\W_])_(?!\w))"
    r"|(?P<escape>\\[$\[\]*_#&~<>`\"'()!.+{}|%-])"
    r"|(?P<nothing>(?<![^\s(])\"[ \xa0]?\"(?=[\s.,;:)!?]|$)|“[ \xa0]?”|«[ \xa0]?»|„[ \xa0]?“|\([ \xa0]?\))"
    r"|(?P<unseen>[\xad\u200b-\u200f\u202a-\u202e\u2060\ufeff\x00-\x08\x0e-\x1b\x7f]+)"
    r"|(?P<stray>[ \xa0]+(?=[.,;:!?](?:[\s\"”»)⁰¹²³⁴⁵⁶⁷⁸⁹]|$)))"
    r"|(?P<space>(?:[^\S ]| (?=\s))\s*))"
)

_CLOSERS = "\"'”’»)]"
_STOPS = ".!?…"


@dataclass(slots=True)
class Clean:
    """A cleaned text, with the marks taken out (`at`, `mark`, where it stood) and the spans set bold."""

    strand: Strand
    marks: list[tuple[int, str, int]]
    bold: list[tuple[int, int]]


class _Writer:
    """Writes the parts of a strand that stay, folding white space on the way."""

    def __init__(self, strand: Strand) -> None:
        self.strand = strand
        self.parts: list[tuple[int, int, str | None]] = []
        self.length = 0
        self.tail = ""
        self.space: int | None = None
        self.removed = False

    def keep(self, start: int, end: int) -> None:
        """Keep `text[start:end]`, which holds no token and no white space but single spaces."""
        text = self.strand.text
        if start < end and text[start] == " ":
            self.space = start if self.space is None else self.space
            start += 1
        if start >= end:
            return
        after = end - 1 if text[end - 1] == " " else None
        end = end if after is None else after
        if self.removed and text[start] in ".,;:!?)":
            self.space = None
            start = self._without_double_stop(start)
            if start >= end:
                return
        self.removed = False
        if self.space is not None and self.length:
            self.parts.append((self.space, self.space + 1, " "))
            self.length += 1
            self.tail = (self.tail + " ")[-3:]
        self.space = after
        self.parts.append((start, end, None))
        self.length += end - start
        self.tail = (self.tail + text[max(start, end - 3) : end])[-3:]

    def _without_double_stop(self, start: int) -> int:
        """Skip a stop after a removed mark where the sentence has its stop: `initiative."¹.`"""
        text = self.strand.text
        before = self.tail.rstrip(_CLOSERS)
        if before and before[-1] in _STOPS and text[start] == ".":
            return start + 1
        return start

    @property
    def here(self) -> int:
        """Where the next kept character will stand."""
        return self.length


def clean(strand: Strand, numbers: frozenset[str], *, brackets: bool = False) -> Clean:
    """Return what a reader reads of a strand.

    Args:
        strand: the text as it stands in the original.
        numbers: the numbers that notes of the document have; a raised digit after a unit of measure is a
            mark only if no exponent fits.
        brackets: whether `[12]` leads to a list of sources.
    """
    text = strand.text
    writer = _Writer(strand)
    marks: list[tuple[int, str, int]] = []
    bold: list[tuple[int, int]] = []
    opened: int | None = None
    at = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "sign" and (opened is not None or match.group() not in numbers):
            kind = "bold" if match.group() == "**" else "emphasis"
            if match.group() in "†‡":
                continue
        if kind == "raised" and _exponent(text, start, match.group(), numbers):
            continue
        if kind == "bracket" and not _reference(match.group(), listed=brackets, first=start == 0):
            inner = match.group()
            writer.keep(at, start)
            at = start + (inner[0] == "\\")
            writer.keep(at, at + 1)
            at += 1
            continue
        writer.keep(at, start)
        at = end
        match kind:
            case "space":
                if writer.space is None:
                    writer.space = start
            case "escape":
                at = start + 1
            case "bold":
                if opened is None:
                    opened = writer.here + (writer.space is not None and writer.here > 0)
                else:
                    if writer.here > opened:
                        bold.append((opened, writer.here))
                    opened = None
            case "raised" | "caret" | "bracket" | "sign":
                where = strand.cut(start, start + 1).start
                marks += [(writer.here, mark, where) for mark in _numbers(match.group(), kind)]
                writer.removed = True
            case "omission" | "nothing" | "stray":
                writer.removed = True
    writer.keep(at, len(text))
    cleaned = strand.assembled(writer.parts)
    return Clean(cleaned, marks, bold)


def leading_mark(text: str) -> tuple[str, int] | None:
    """Return the raised number that a text begins with, and where the text goes on."""
    end = 0
    while end < len(text) and text[end] in SUPERSCRIPT:
        end += 1
    return (text[:end].translate(_DIGITS), end) if end else None


def _exponent(text: str, start: int, mark: str, numbers: frozenset[str]) -> bool:
    """Tell whether raised digits are part of a measure (`12 km²`) or of a power (`10⁶`)."""
    word = start
    while word and text[word - 1].isalnum() and start - word < 6:
        word -= 1
    before = text[word:start].casefold()
    if mark in ("²", "³") and before in words().measures:
        return word == 0 or text[word - 1] in " \xa0/0123456789" or before in ("km", "cm", "mm", "км")
    return before == "10" and mark.translate(_DIGITS) not in numbers


def _reference(text: str, *, listed: bool, first: bool) -> bool:
    """Tell whether `[12, p. 5]` leads to a source; a year in brackets never does.

    Where the document has no list of sources (`listed`), a lone number does that does not begin its block: a
    copied page has lost its list.
    """
    digits = re.match(r"\\?\[(\d+)", text)
    if digits is None or len(digits.group(1)) > 3:
        return False
    return listed or (not first and re.fullmatch(r"\\?\[\d{1,3}\\?\]", text) is not None)


def _numbers(text: str, kind: str | None) -> list[str]:
    """Return the marks in a run of them: `¹⁻³` and `[1-3]` are three, `[12, p. 5]` is one."""
    if kind in ("caret", "sign"):
        return [text]
    if kind == "bracket":
        found: list[str] = []
        for part in re.split(r"[,;]", text.strip("\\[]")):
            number = re.fullmatch(r"\s*(\d{1,3})(?:\s*[–-]\s*(\d{1,3}))?\s*", part)
            if number:
                found += [f"[{n}]" for n in _range(number.group(1), number.group(2))]
            elif ";" not in text:
                break
            elif (number := re.match(r"\s*(\d{1,3})\b", part)) is not None:
                found.append(f"[{number.group(1)}]")
        return found
    plain = text.translate(_DIGITS)
    found = []
    for number in re.finditer(r"(\d+)(?:\s*[⁻–-]\s*(\d+))?", plain):
        found += _range(number.group(1), number.group(2))
    return found


def _range(first: str, last: str | None) -> list[str]:
    if last is None:
        return [first]
    low, high = int(first), int(last)
    return [str(n) for n in range(low, high + 1)] if low <= high <= low + 20 else [first, last]
