"""The whole graph as one page."""
