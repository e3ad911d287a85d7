"""Names folded for comparison, and ids that stay the same from run to run."""

import hashlib
import re
import unicodedata

_APOSTROPHES = str.maketrans("", "", "'’ʼ`‘")
_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")


def fold(name: str) -> str:
    """Return the name as it is compared: no case, accents or apostrophes, one space for all else.

    >>> fold("Xi'an"), fold("Bel-Nord  Logistics"), fold("Ürümqi")
    ('xian', 'bel nord logistics', 'urumqi')
    """
    decomposed = unicodedata.normalize("NFKD", name)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _NOT_ALPHANUMERIC.sub(" ", bare.casefold().translate(_APOSTROPHES)).strip()


def slug(name: str) -> str:
    """Return the name as part of an id: folded, words joined by hyphens.

    >>> slug("Minsk Tractor Works (MTZ)")
    'minsk-tractor-works-mtz'
    """
    return fold(name).replace(" ", "-") or digest(name)


def digest(*parts: str | None, length: int = 12) -> str:
    """Return a short hash of the parts; a missing part differs from an empty one."""
    joined = "\x1f".join("\x00" if part is None else part for part in parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:length]
