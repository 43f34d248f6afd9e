"""Compares two folders of Tifa's tables: the same tables, columns and rows, each number to the last bit.

Usage: compare_tables.py EXPECTED ACTUAL [--except TABLE …]

Ends with 1 and the first differing rows of every table that differs.
"""

import argparse
import pathlib
import sys

import duckdb

SHOWN_ROWS = 3


def table_names(folder: pathlib.Path) -> set[str]:
    """Names of the tables: folders that are not housekeeping."""
    return {path.name for path in folder.iterdir() if path.is_dir() and path.name[0] not in "._"}


def relation(connection, name: str, folder: pathlib.Path) -> list[tuple[str, str]]:
    """Makes a view of a table and returns its columns with their types."""
    files = sorted(str(path) for path in folder.resolve().rglob("*.parquet"))
    if not files:
        raise SystemExit(f"{folder} holds no Parquet file")
    listed = ", ".join("'" + path.replace("'", "''") + "'" for path in files)
    connection.execute(
        f"create or replace temp view {name} as select * from read_parquet([{listed}],"
        " hive_partitioning = true, hive_types_autocast = false)"
    )
    return [(row[0], row[1]) for row in connection.execute(f"describe {name}").fetchall()]


def differences(connection, expected: pathlib.Path, actual: pathlib.Path) -> list[str]:
    """What is not the same in one table."""
    columns_expected = relation(connection, "expected", expected)
    columns_actual = relation(connection, "actual", actual)
    if columns_expected != columns_actual:
        return [f"columns {columns_expected} and {columns_actual}"]
    # EXCEPT takes 0.0 and -0.0 for the same; as text they are not, and a double's text is exact.
    columns = ", ".join(
        f'"{name}", cast("{name}" as varchar)' if kind == "DOUBLE" else f'"{name}"'
        for name, kind in columns_expected
    )
    found = []
    for one, other in (("expected", "actual"), ("actual", "expected")):
        query = f"select {columns} from {one} except all select {columns} from {other}"
        count = connection.execute(f"select count(*) from ({query})").fetchone()[0]
        if count:
            rows = connection.execute(f"select * from ({query}) limit {SHOWN_ROWS}").fetchall()
            found.append(f"{count} rows only in {one}, such as")
            found += [f"    {str(row)[:600]}" for row in rows]
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("expected", type=pathlib.Path)
    parser.add_argument("actual", type=pathlib.Path)
    parser.add_argument("--except", dest="left_out", nargs="*", default=[])
    options = parser.parse_args()
    expected = table_names(options.expected) - set(options.left_out)
    actual = table_names(options.actual) - set(options.left_out)
    if expected != actual or not expected:
        print(f"tables {sorted(expected)} and {sorted(actual)}")
        return 1
    connection = duckdb.connect()
    is_same = True
    for table in sorted(expected):
        found = differences(connection, options.expected / table, options.actual / table)
        rows = connection.execute("select count(*) from expected").fetchone()[0]
        print(f"{table}: {'the same, ' + str(rows) + ' rows' if not found else 'DIFFERS'}")
        for line in found:
            print("  " + line)
        is_same = is_same and not found
    return 0 if is_same else 1


if __name__ == "__main__":
    sys.exit(main())
