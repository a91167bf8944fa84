"""One form as data (模板): what it asks for, how it is laid out, how it is judged."""

from perfeval_xl.scheme.parts import (
    Column,
    Field,
    FixedRow,
    FunctionClass,
    GradeBand,
    Places,
    Scheme,
    Sheet,
    TableSpec,
    Text,
    Tolerance,
)
from perfeval_xl.scheme.shelf import find_scheme, known_schemes
from perfeval_xl.scheme.toml_file import load_scheme

__all__ = [
    "Column",
    "Field",
    "FixedRow",
    "FunctionClass",
    "GradeBand",
    "Places",
    "Scheme",
    "Sheet",
    "TableSpec",
    "Text",
    "Tolerance",
    "find_scheme",
    "known_schemes",
    "load_scheme",
]
