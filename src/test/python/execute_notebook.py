"""Executes a notebook, fails on any cell's error, and checks what a reader of it relies on.

Usage: execute_notebook.py NOTEBOOK EXECUTED

The executed notebook is written also when a cell fails. A notebook is committed without outputs, and no chart may
show a character that its font lacks.
"""

import pathlib
import sys

import nbclient
import nbformat


def main(source: str, target: str) -> int:
    path = pathlib.Path(source)
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    if any(cell.outputs or cell.execution_count for cell in code):
        print(f"{path.name} is committed with outputs: clear them")
        return 1
    client = nbclient.NotebookClient(
        notebook,
        timeout=300,
        kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}},
    )
    try:
        client.execute()
    except nbclient.exceptions.CellExecutionError as error:
        print(error)
        return 1
    finally:
        nbformat.write(notebook, target)
    words = [output.get("text", "") for cell in code for output in cell.outputs if output.output_type == "stream"]
    warnings = [line for word in words for line in word.splitlines() if "Warning" in line or "Glyph" in line]
    for line in warnings:
        print(line)
    print(f"{path.name}: {len(code)} cells executed")
    return 1 if warnings else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("usage: execute_notebook.py NOTEBOOK EXECUTED")
    sys.exit(main(sys.argv[1], sys.argv[2]))
