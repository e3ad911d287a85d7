"""HTML: a light tree with offsets, its main part, its metadata, and its units."""
