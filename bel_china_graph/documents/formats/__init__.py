"""One module per format; each registers its loader with the decorator `loader`."""
