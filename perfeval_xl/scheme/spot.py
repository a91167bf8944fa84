"""A place in a scheme's file, named as its author sees it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from perfeval_xl.errors import SchemeError

_LISTED = 12  # allowed words beyond this number only make the sentence hard to read


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a scheme's file.

    Attributes:
        file: Name of the file.
        words: Where, such as `[[tables]] projects 的 columns 第 3 栏`; "" for its top level.
    """

    file: str
    words: str = ""

    def at(self, words: str) -> Spot:
        """A top-level place: `[template]`, `[[tables]] projects`."""
        return Spot(self.file, words)

    def within(self, words: str) -> Spot:
        """A place inside this one."""
        return Spot(self.file, f"{self.words} 的 {words}" if self.words else words)

    def fault(self, said: str) -> SchemeError:
        """The error that says what is wrong here, one Chinese sentence."""
        place = f"{self.words} " if self.words else ""
        return SchemeError(f"模板文件 {self.file}：{place}{said}。")

    def wrong(self, key: str, found: object, wanted: str) -> SchemeError:
        """The error that names a key, what it holds and what is allowed."""
        return self.within(key).fault(f"写的是“{found}”，{wanted}")

    def choose(self, key: str, found: str, allowed: Iterable[str]) -> None:
        """Refuse a word that is not among those allowed.

        Raises:
            SchemeError: It is not; the message lists them, or the likeliest of a long list.
        """
        words = list(allowed)
        if found not in words:
            raise self.wrong(key, found, one_of(words, found))

    def once(self, key: str, found: Iterable[str]) -> None:
        """Refuse a word that is blank or comes twice, as Excel compares words: without case.

        Raises:
            SchemeError: One is or does.
        """
        seen: set[str] = set()
        for word in found:
            if not word.strip():
                raise self.within(key).fault("不能是空的")
            if word.casefold() in seen:
                raise self.wrong(key, word, "出现了两次，不能重复")
            seen.add(word.casefold())


def one_of(allowed: list[str], found: str) -> str:
    """What may be written instead: all of a short list, the likeliest of a long one."""
    if not allowed:
        return "这里没有可写的"
    if len(allowed) <= _LISTED:
        return f"只能写 {'、'.join(word or '空' for word in allowed)}"
    near = get_close_matches(found, allowed, n=3)
    return f"最接近的是 {'、'.join(near)}" if near else f"可写的如 {'、'.join(allowed[:3])}"
