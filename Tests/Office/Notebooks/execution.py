"""Runs notebooks, and copies with other data, in fresh kernels."""

import copy
import json
import re

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

LITERAL = re.compile(r"^DATA = json\.loads\(r'''\n(.*)\n'''\)$", re.DOTALL)


def cell(notebook, name):
    return next(cell for cell in notebook.cells if cell.id == name)


def is_of_an_index(notebook):
    return any(cell.id == "aggregate" for cell in notebook.cells)


def tampered(notebook, change):
    """The notebook with its data changed by a function."""
    notebook = copy.deepcopy(notebook)
    source = cell(notebook, "data")
    data = json.loads(LITERAL.match(source.source).group(1))
    change(data)
    source.source = "DATA = json.loads(r'''\n" + json.dumps(data).replace("'", "\\u0027") + "\n''')"
    return notebook


def refuse(name, notebook, changes):
    """Runs a copy with each of the changes, every one of which must stop it."""
    for change in changes:
        try:
            run(tampered(notebook, change))
        except CellExecutionError as error:
            assert "AssertionError" in str(error), error
        else:
            raise AssertionError(f"{name} runs in spite of {change.__name__}")
    print(f"{name}: {len(changes)} tampered copies refused")


def run(notebook):
    """Executes a copy and returns how many figures it compared."""
    notebook = copy.deepcopy(notebook)
    nbformat.validate(notebook)
    NotebookClient(notebook, timeout=900, kernel_name="python3").execute()
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.execution_count, f"{cell.id} wasn't run"
            assert not any(output.output_type == "error" for output in cell.outputs), cell.id
    last = notebook.cells[-1].outputs[0].text
    count = int(re.fullmatch(r"OK: (\d+) checks\n", last).group(1))
    assert count > 0, "nothing was compared"
    return count, notebook
