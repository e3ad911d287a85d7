"""Where things stand: computed here, so that a page has nothing to compute and is always the same."""
