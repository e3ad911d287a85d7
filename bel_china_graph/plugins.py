"""Modules that register what they define by a decorator: they only have to be imported."""

import importlib
import pkgutil
from types import ModuleType


def import_all(package: ModuleType) -> None:
    """Import the modules of a package, in the order of their names."""
    for module in sorted(info.name for info in pkgutil.iter_modules(package.__path__)):
        importlib.import_module(f"{package.__name__}.{module}")
