"""Writes the sample workbooks beside this file; the same bytes every time.

python samples/make_samples.py
"""

from __future__ import annotations

from faulty_form import expected_findings, faulty
from report_form import HERE, as_published, clean

from perfeval_xl.generating import generate
from perfeval_xl.scheme import find_scheme

SAMPLES = {
    "人社局2021.xlsx": clean,
    "人社局2021-原文日期.xlsx": as_published,
    "人社局2021-有错.xlsx": faulty,
}
EXPECTED = "人社局2021-有错.expected.toml"


def main() -> None:
    """Write every sample, and what should be found in the faulty one."""
    scheme = find_scheme("department-2021")
    for name, data in SAMPLES.items():
        (HERE / name).write_bytes(generate(scheme, data=data()))
        print(name)
    (HERE / EXPECTED).write_text(expected_findings(), encoding="utf-8", newline="\n")
    print(EXPECTED)


if __name__ == "__main__":
    main()
