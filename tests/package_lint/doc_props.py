"""Group 13: the document properties."""

import re
from collections import Counter
from collections.abc import Iterator

from package_lint.book import Book
from package_lint.faults import Fault, fault
from package_lint.names import Element, local, whole

OFFICE_FMTID = "{d5cdd505-2e9c-101b-9397-08002b2cf9ae}"
_TERMS = "{http://purl.org/dc/terms/}"
_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_VARIANT = "{*}vector/{*}variant"
_DATE = re.compile(
    r"[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?"
    r"(Z|[+-][0-9]{2}:[0-9]{2}))?)?)?"
)
_VERSION = re.compile(r"[0-9]{1,2}\.[0-9]{1,4}")


def check(book: Book) -> Iterator[Fault]:
    """Yield the faults of core, extended and custom properties.

    Source: ECMA-376 part 2, 11.2; part 1, 22.2 and 22.3.
    """
    checks = {
        "coreproperties": _core,
        "extendedproperties": _extended,
        "customproperties": _custom,
    }
    for kind, check_part in checks.items():
        for part in book.related("", kind)[:1]:
            root = book.root(part)
            if root is not None:
                yield from check_part(part, root)


def _core(part: str, root: Element) -> Iterator[Fault]:
    for name, times in Counter(element.tag for element in root).items():
        if times > 1:
            yield fault("core-twice", part, name.rpartition("}")[2])
    for element in root:
        dated = element.tag in (_TERMS + "created", _TERMS + "modified")
        kind = element.get(_TYPE)
        if not dated:
            if kind is not None:
                yield fault("core-type-elsewhere", part, local(element), kind)
        elif (kind or "").rpartition(":")[2] != "W3CDTF":
            yield fault("core-date", part, local(element), f"type {kind}")
        elif not _DATE.fullmatch((element.text or "").strip()):
            yield fault("core-date", part, local(element), element.text or "empty")


def _extended(part: str, root: Element) -> Iterator[Fault]:
    version = root.findtext("{*}AppVersion")
    if version is not None and not _VERSION.fullmatch(version):
        yield fault("app-version", part, "", version)
    pairs, titles = root.find("{*}HeadingPairs"), root.find("{*}TitlesOfParts/{*}vector")
    if pairs is None and titles is None:
        return
    counts = [] if pairs is None else pairs.findall(f"{_VARIANT}/{{*}}i4")
    total = sum(whole(count.text) or 0 for count in counts)
    names = 0 if titles is None else len(titles)
    size = whole(titles.get("size")) if titles is not None else 0
    if not total == names == size:
        yield fault("titles-of-parts", part, "", f"{total} named, {names} there, size {size}")


def _custom(part: str, root: Element) -> Iterator[Fault]:
    pids = Counter(whole(item.get("pid")) for item in root)
    names = Counter(item.get("name", "").casefold() for item in root)
    for pid, times in pids.items():
        if times > 1 or pid is None or pid < 2:
            yield fault("custom-pid", part, str(pid))
    for name, times in names.items():
        if times > 1:
            yield fault("custom-name-twice", part, name)
    for item in root:
        name = item.get("name", "")
        if item.get("fmtid", "").casefold() != OFFICE_FMTID:
            yield fault("custom-fmtid", part, name, item.get("fmtid", "none"))
        if not len(item):
            yield fault("custom-value-missing", part, name)
        elif not item[0].text and not len(item[0]):
            yield fault("custom-value-empty", part, name)
