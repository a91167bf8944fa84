"""Runs perfeval-xl as if it were another hour; without a verb, says what the clocks say.

    python at_another_hour.py 2031-12-31T23:59:59 fill BOOK.xlsx

The clocks of the standard library are set before anything of the program is imported.
"""

import datetime as dt
import sys
import time
from collections.abc import Callable
from typing import TypeAlias

# pytest imports this too, in search of doctests
HOUR = dt.datetime.fromisoformat(sys.argv[1] if __name__ == "__main__" else "2022-04-29")
SECONDS = HOUR.timestamp()
Clock: TypeAlias = "Callable[..., object]"


class Known(type):
    """Days and times made elsewhere, by the originals, count as days and times."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, cls.__mro__[1])


class Datetime(dt.datetime, metaclass=Known):
    """A datetime that knows no other hour."""

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> "Datetime":
        """Return that hour."""
        return cls.fromtimestamp(SECONDS, tz)

    @classmethod
    def utcnow(cls) -> "Datetime":
        """Return that hour as Greenwich shows it."""
        return cls.fromtimestamp(SECONDS, dt.UTC).replace(tzinfo=None)

    @classmethod
    def today(cls) -> "Datetime":
        """Return that hour."""
        return cls.fromtimestamp(SECONDS)


class Date(dt.date, metaclass=Known):
    """A date that knows no other day."""

    @classmethod
    def today(cls) -> "Date":
        """Return that day."""
        return cls(HOUR.year, HOUR.month, HOUR.day)


def standing(clock: Clock, before: int, hour: object) -> Clock:
    """Return a function of `time` that takes that hour where it is given none."""

    def shown(*given: object) -> object:
        return clock(*given) if len(given) > before else clock(*given, hour)

    return shown


def set_clocks() -> None:
    """Let every clock show that hour."""
    local = time.localtime(SECONDS)
    for name, before, hour in (
        ("localtime", 0, SECONDS),
        ("gmtime", 0, SECONDS),
        ("ctime", 0, SECONDS),
        ("asctime", 0, local),
        ("strftime", 1, local),
    ):
        setattr(time, name, standing(getattr(time, name), before, hour))
    time.time = lambda: SECONDS
    time.time_ns = lambda: int(SECONDS) * 10**9
    dt.datetime, dt.date = Datetime, Date  # type: ignore[misc] # classes are replaced


def shown() -> list[str]:
    """Return the day that each clock shows."""
    return [
        time.strftime("%Y-%m-%d"),
        time.strftime("%Y-%m-%d", time.localtime()),
        time.strftime("%Y-%m-%d", time.localtime(time.time())),
        time.strftime("%Y-%m-%d", time.localtime(time.time_ns() // 10**9)),
        dt.datetime.now().date().isoformat(),  # noqa: DTZ005 - a wall clock has no zone
        dt.datetime.now(dt.UTC).astimezone().date().isoformat(),
        dt.date.today().isoformat(),  # noqa: DTZ011 - the same
    ]


if __name__ == "__main__":
    set_clocks()
    if len(sys.argv) > 2:
        from perfeval_xl.cli.start import main

        del sys.argv[1]
        main()
    sys.stdout.write("\n".join(shown()))
