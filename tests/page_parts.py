"""Reading a page back as a browser would, without one."""

import base64
import hashlib
import html
import json
import re
from html.parser import HTMLParser
from typing import Any


class Parts(HTMLParser):
    """The elements of a page, its data block and its table."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "link", "input", "br"):
            self._open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._open:
            self.texts[self._open[-1]][-1] += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def policy(self) -> str:
        metas = [m for m in self.named("meta") if m.get("http-equiv") == "Content-Security-Policy"]
        return metas[0]["content"] or ""


def data_of(page: str) -> dict[str, Any]:
    """Return the data block."""
    match = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    assert match
    found: dict[str, Any] = json.loads(match[1])
    return found


def hash_of(text: str) -> str:
    """Return the hash that the policy must name for a script or style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def rows_of(page: str) -> list[str]:
    """Return the rows of the table as plain text."""
    body = page[page.index("<tbody>") : page.index("</tbody>")]
    return [html.unescape(re.sub(r"<[^>]+>", " ", row)) for row in re.findall(r"<tr>(.*?)</tr>", body)]
