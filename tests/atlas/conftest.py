"""Chromium for the tests of the page."""

from browsing import browser, opened

__all__ = ["browser", "opened"]
