"""Runs notebooks in fresh kernels."""

import copy
import re

import nbformat
from nbclient import NotebookClient


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
