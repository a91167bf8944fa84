"""The shared strings of a workbook as plain texts, in one pass: what reading a form needs.

Source: ECMA-376-1 sections 18.4.8 (si), 18.4.12 (t), 18.4.6 (rPh: readings, not the text).
"""

from __future__ import annotations

from perfeval_xl.ooxml.xml_parsing import check_depth, feed, new_parser, prepared


class _Collector:
    """Gathers the text of each `si`, whatever runs it is cut into."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.pieces: list[str] = []
        self.depth = 0
        self.reading = 0  # depth of an rPh that we are inside of
        self.wanted = False

    def open(self, name: str, _: dict[str, str]) -> None:
        self.depth += 1
        check_depth(self.depth)
        local = name.rpartition(" ")[2]
        if local == "si":
            self.pieces = []
        elif local == "rPh" and not self.reading:
            self.reading = self.depth
        self.wanted = local == "t" and not self.reading

    def close(self, name: str) -> None:
        if self.reading == self.depth:
            self.reading = 0
        self.depth -= 1
        self.wanted = False
        if name.rpartition(" ")[2] == "si":
            self.texts.append("".join(self.pieces))

    def characters(self, text: str) -> None:
        if self.wanted:
            self.pieces.append(text)


def shared_texts(xml: bytes | None) -> list[str]:
    """Return every shared string without its formats, in order; none without a part.

    Args:
        xml: The shared strings part.

    Raises:
        Damaged: The part is not well-formed XML.
        Hostile: It declares a DTD or is nested too deeply.
    """
    if xml is None:
        return []
    collector = _Collector()
    parser = new_parser()
    parser.StartElementHandler = collector.open
    parser.EndElementHandler = collector.close
    parser.CharacterDataHandler = collector.characters
    feed(parser, prepared(xml), last=True)
    return collector.texts
