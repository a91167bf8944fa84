"""Parts that a grafted sheet needs, carried over by following its relationships.

Drawings, charts, pictures, comments, tables and whatever else a sheet leads to are copied
under free names with their content types, and relationships are pointed at the copies. What
hangs on the workbook itself (pivot caches, slicers) cannot come along.
Source: ECMA-376-2 section 6.5 (relationships).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml.dialect import in_dialect
from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.fragments import Edit, apply, set_attribute
from perfeval_xl.ooxml.outline import parse
from perfeval_xl.ooxml.part_names import PartNames
from perfeval_xl.ooxml.part_references import with_link_target
from perfeval_xl.ooxml.parts import key, relationships_name, relative
from perfeval_xl.ooxml.xml_encoding import as_utf8

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from perfeval_xl.ooxml.package import Package
    from perfeval_xl.ooxml.references import Renaming
    from perfeval_xl.ooxml.relationships import Relationship

    Rewrite = Callable[[Relationship, bytes], bytes]

_REFUSED = {
    "pivotTable": "数据透视表",
    "slicer": "切片器",
    "timeline": "日程表",
}
# They name persons, connections and maps that the source's workbook part lists; the notes
# and tables they belong to are complete without them.
_LEFT_BEHIND = frozenset(("threadedComment", "queryTable", "tableSingleCells"))


class Carrier:
    """Copies parts from one package to another.

    Args:
        source: the package that the sheets come from.
        target: the package that they join.
        freed: parts of the target that were only there for sheets now replaced; their names
            are used again, so that a second run gives the same package.
        rewrite: puts a part's XML into the target's words; called with the relationship that
            leads to it and its bytes.
        renaming: sheets called otherwise in the target.
        strict: dialect to put everything into, None where both packages have the same.
    """

    def __init__(
        self,
        source: Package,
        target: Package,
        *,
        freed: Iterable[str],
        rewrite: Rewrite,
        renaming: Renaming,
        strict: bool | None,
    ) -> None:
        self.source = source
        self.target = target
        self.left_out: set[str] = set()
        self._rewrite = rewrite
        self._renaming = renaming
        self._strict = strict
        self._moved: dict[str, str] = {}
        self._names = PartNames(target, freed)

    def carry_relationships(self, old: str, new: str) -> None:
        """Give the target's part *new* the relationships of the source's part *old*."""
        name = relationships_name(new)
        content = self._relationships(old, new)
        if name in self.target:
            if content is None:
                self.target.remove(name)
            else:
                self.target.replace(name, content)
        elif content is not None:
            self.target.add_relationships(name, content)

    def write(self, name: str, content: bytes, content_type: str | None) -> None:
        """Write a part of the target in its dialect, adding it if it is not there."""
        if self._strict is not None:
            content = in_dialect(as_utf8(content), strict=self._strict)
        if name in self.target:
            self.target.replace(name, content)
        else:
            self.target.add(name, content, content_type)

    def remove_unused(self) -> None:
        """Remove the freed parts that nothing new has taken the place of."""
        for name in self._names.unused:
            self.target.remove(name)

    def _relationships(self, old: str, new: str) -> bytes | None:
        relationships = self.source.relationships(old)
        if relationships.name not in self.source:
            return None
        xml = as_utf8(self.source.read(relationships.name))
        edits: list[Edit | None] = []
        kept = 0
        for element, relationship in zip(
            parse(xml).every("Relationship"), relationships, strict=True
        ):
            target = self._new_target(relationship, new)
            if target is None:
                edits.append((element.start, element.end, b""))
                continue
            kept += 1
            if target != relationship.target:
                edits.append(set_attribute(xml, element, "Target", target))
        if not kept:
            return None
        content = apply(xml, [edit for edit in edits if edit])
        return content if self._strict is None else in_dialect(content, strict=self._strict)

    def _new_target(self, relationship: Relationship, new: str) -> str | None:
        """Return a relationship's target in the target package, None to leave it out."""
        if relationship.external:
            return relationship.target
        if relationship.target.startswith("#"):
            return with_link_target(relationship.target, self._renaming)
        if relationship.kind in _REFUSED:
            what = _REFUSED[relationship.kind]
            raise Refused(f"要加入的工作表含有{what}，无法并入。请把它改成普通表格后再试。")
        if relationship.kind in _LEFT_BEHIND:
            self.left_out.add("批注的讨论、外部查询或 XML 映射没有随新增工作表带入。")
            return None
        # A dangling target would come to mean whatever the target package has of that name.
        if relationship.part not in self.source or self._is_of_the_workbook(relationship):
            return None
        return relative(new, self._carried(relationship))

    def _is_of_the_workbook(self, relationship: Relationship) -> bool:
        main = self.source.main_part
        return relationship.kind == "worksheet" or key(relationship.part) == key(main)

    def _carried(self, relationship: Relationship) -> str:
        """Return the target's name of a part, carrying it over the first time."""
        old = relationship.part
        if old not in self._moved:
            content_type = self.source.content_type(old)
            new = self._names.free(old, self.source.main_part, content_type)
            self._moved[old] = new
            content = self._rewrite(relationship, self.source.read(old))
            if old.lower().endswith((".xml", ".vml")):
                self.write(new, content, content_type)
            elif new in self.target:
                self.target.replace(new, content)
            else:
                self.target.add(new, content, content_type)
            self.carry_relationships(old, new)
        return self._moved[old]
