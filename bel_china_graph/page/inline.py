"""Putting a page together: files of `data`, inert JSON, and a policy that allows these scripts and no others."""

import base64
import functools
import hashlib
import json
from collections.abc import Iterable
from typing import Any

from bel_china_graph import resources


def styles(names: Iterable[str]) -> str:
    """Return the style sheets (paths below `data`) as one."""
    return "\n".join(_read(name) for name in names)


def script(names: Iterable[str]) -> str:
    """Return the scripts (paths below `data`) as one, with nothing left behind in the window."""
    return "\n".join(['"use strict";', "(() => {", *(_read(name) for name in names), "})();"])


def fill(template: str, **values: Any) -> str:
    """Return the template (a path below `data`) filled; text is escaped."""
    page: str = _environment().get_template(template).render(**values)
    return page


def inert_json(value: Any) -> str:
    """Return JSON that cannot end the script element it stands in, nor be taken for markup.

    >>> inert_json({"name": "</script>"})
    '{"name":"\\\\u003c/script\\\\u003e"}'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def policy(scripts: Iterable[str], style: str) -> str:
    """Return the content security policy of a page with these scripts and this style, which loads nothing."""
    allowed = " ".join(_hash(script) for script in scripts if script)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


@functools.cache
def _read(name: str) -> str:
    return (resources.DATA / name).read_text(encoding="utf-8").strip()


@functools.cache
def _environment() -> Any:
    import jinja2

    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(resources.DATA),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
