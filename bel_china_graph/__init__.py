"""Reads prose about ties between Belarus and China into a dated, sourced graph."""

__version__ = "0.1.0"
