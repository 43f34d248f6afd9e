"""Sums up JUnit's reports, and fails if a test was skipped that a present ../shared should have let run.

Usage: ci_summary.py REPORTS …

Prints time by report, every skipped or failed test, and at the end one line `N passed, N failed, N skipped`. Fails
where a test failed or none passed. Needs nothing but Python.
"""

import os
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

SOURCES = pathlib.Path("src/test/java")
SLOW_SHOWN = 12


def needs_shared(class_name: str) -> bool:
    """Whether a test class, or a test in it, is tagged as reading ../shared."""
    source = SOURCES / (class_name.split("$")[0].replace(".", "/") + ".java")
    return source.exists() and re.search(r'@Tag\("shared"\)', source.read_text("utf-8")) is not None


def is_shared_present() -> bool:
    """Whether the folder that such tests read is there."""
    return pathlib.Path(os.environ.get("TIFA_SHARED", "../shared")).is_dir()


def main(folders: list[str]) -> int:
    passed, failed, skipped, times = 0, [], [], []
    for folder in folders:
        for report in sorted(pathlib.Path(folder).glob("TEST-*.xml")):
            suite = ElementTree.parse(report).getroot()
            times.append((float(suite.get("time", "0").replace(",", "")), suite.get("name")))
            for case in suite.iter("testcase"):
                name = f"{case.get('classname')}.{case.get('name')}"
                if case.find("failure") is not None or case.find("error") is not None:
                    failed.append(name)
                elif case.find("skipped") is not None:
                    skipped.append((name, needs_shared(case.get("classname"))))
                else:
                    passed += 1
    print("== slowest test classes, seconds")
    for seconds, name in sorted(times, reverse=True)[:SLOW_SHOWN]:
        print(f"{seconds:8.1f} {name}")
    for name, _ in skipped:
        print(f"skipped: {name}")
    for name in failed:
        print(f"failed: {name}")
    wrongly = [name for name, is_shared in skipped if is_shared] if is_shared_present() else []
    for name in wrongly:
        print(f"skipped though ../shared is there: {name}")
    print(f"{passed} passed, {len(failed)} failed, {len(skipped)} skipped")
    return 1 if failed or wrongly or not passed else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit("usage: ci_summary.py REPORTS …")
    sys.exit(main(sys.argv[1:]))
