"""Do two workbooks say the same? Compared by their parsed parts, since zip bytes may differ."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

from perfeval_xl.generating.workbook import generate
from perfeval_xl.scheme import Scheme

XML_SUFFIXES = (".xml", ".rels", ".vml")


def differing_parts(left: bytes, right: bytes) -> tuple[str, ...]:
    """Names of the parts that only one workbook has, or that differ in meaning, sorted.

    Args:
        left: A workbook.
        right: Another.

    Raises:
        zipfile.BadZipFile: One of them is no package.
        xml.etree.ElementTree.ParseError: A part is not well formed.
    """
    mine, theirs = _parts(left), _parts(right)
    return tuple(
        sorted(
            name for name in mine.keys() | theirs.keys() if mine.get(name) != theirs.get(name)
        )
    )


def stale_parts(scheme: Scheme) -> tuple[str, ...]:
    """Parts of the workbook beside a scheme's file that the scheme no longer gives.

    A workbook that is missing counts as one part, its own name.
    """
    beside = scheme.source.with_suffix(".xlsx")
    if not beside.is_file():
        return (beside.name,)
    return differing_parts(generate(scheme), beside.read_bytes())


def _parts(package: bytes) -> dict[str, bytes | str]:
    with zipfile.ZipFile(BytesIO(package)) as parts:
        return {name: _canonical(name, parts.read(name)) for name in parts.namelist()}


def _canonical(name: str, content: bytes) -> bytes | str:
    """XML without what means nothing: attribute order, quotes, prefixes, declaration."""
    if not name.endswith(XML_SUFFIXES):
        return content
    return ET.canonicalize(content, rewrite_prefixes=True)
