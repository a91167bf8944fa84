"""Function names that Excel reads without a prefix."""

from openpyxl.utils import FORMULAE

# Beside the functions of the standard: those of Excel's own additions that carry no prefix.
_BESIDE = frozenset(
    {"CALL", "DBCS", "EVALUATE", "REGISTER.ID", "SQL.REQUEST", "USDOLLAR", "EUROCONVERT"}
)
KNOWN = frozenset(FORMULAE) | _BESIDE
PREFIXES = ("_XLFN.", "_XLWS.", "_XLL.", "_XLPM.", "_XLUDF.")


def unknown(functions: frozenset[str], names: frozenset[str]) -> list[str]:
    """Return the functions that need a prefix and lack it, or do not exist.

    Args:
        functions: Upper-case names.
        names: Upper-case defined names, since a name may hold a function of its own.

    Source: ECMA-376 part 1, 18.17.7; [MS-XLSX] 2.2.2 for the prefixes.
    """
    left = functions - KNOWN - names
    return sorted(name for name in left if not name.startswith(PREFIXES))
