"""Runs notebooks, and copies with other data, two at a time, each in a fresh kernel."""

import concurrent.futures
import copy
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import uuid

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from traitlets.config import Config

LITERAL = re.compile(r"^DATA = json\.loads\(r'''\n(.*)\n'''\)$", re.DOTALL)
KERNELS = pathlib.Path(__file__).parent / "kernels.py"
WORKERS = 2
START_LIMIT = 120  # s


class Kernels:
    """Runs notebooks side by side.

    Kernels are copies of a process that has imported what notebooks import. A notebook may ask for one
    that Jupyter itself starts, which takes seconds more and shows that the notebook's imports suffice.
    """

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="heng-kernels-")
        place = pathlib.Path(self.folder.name)
        self.socket = place / "socket"
        kind = place / "kernels" / "copy"
        kind.mkdir(parents=True)
        command = [sys.executable, "-I", "-S", str(KERNELS), "ask", str(self.socket), "{connection_file}"]
        (kind / "kernel.json").write_text(json.dumps(
            {"argv": command, "display_name": "copy", "language": "python"}), "utf-8")
        # Nobody's settings change what a notebook does, and kernels keep no history of it.
        os.environ |= {"JUPYTER_PATH": str(place), "IPYTHONDIR": str(place / "ipython"),
                       "OPENBLAS_NUM_THREADS": "1"}
        self.server = subprocess.Popen(
            [sys.executable, KERNELS, "serve", self.socket], stdin=subprocess.PIPE)
        self.pool = concurrent.futures.ThreadPoolExecutor(WORKERS)
        return self

    def __exit__(self, kind, error, trace):
        self.pool.shutdown(cancel_futures=True)
        self.server.stdin.close()
        self.server.wait()
        self.folder.cleanup()

    def map(self, function, items):
        """The function's results for the items, in order; works at several at a time."""
        return self.pool.map(function, items)

    def run(self, notebook, started_by_jupyter=False):
        """Executes a copy; returns how many figures it compared, and the copy."""
        notebook = copy.deepcopy(notebook)
        nbformat.validate(notebook)
        if not started_by_jupyter:
            self._wait()
        # Sockets in the folder, since kernels that start at a time may choose the same port.
        connection = {"transport": "ipc", "connection_file": f"{self.folder.name}/{uuid.uuid4()}.json"}
        NotebookClient(
            notebook, timeout=900, kernel_name="python3" if started_by_jupyter else "copy",
            shutdown_kernel="immediate", config=Config(KernelManager=connection)).execute()
        for item in notebook.cells:
            if item.cell_type == "code":
                assert item.execution_count, f"{item.id} wasn't run"
                assert not any(output.output_type == "error" for output in item.outputs), item.id
        # A line may come in several pieces.
        last = "".join(output.text for output in notebook.cells[-1].outputs)
        count = int(re.fullmatch(r"OK: (\d+) checks\n", last).group(1))
        assert count > 0, "nothing was compared"
        return count, notebook

    def refuse(self, name, notebook, changes):
        """Runs a copy with each of the changes, every one of which must stop it."""
        for change, refused in zip(changes, self.map(lambda change: self._refuses(notebook, change), changes)):
            assert refused, f"{name} runs in spite of {change.__name__}"
        print(f"{name}: {len(changes)} tampered copies refused")

    def _refuses(self, notebook, change):
        try:
            self.run(tampered(notebook, change))
        except CellExecutionError as error:
            assert "AssertionError" in str(error), error
            return True
        return False

    def _wait(self):
        limit = time.monotonic() + START_LIMIT
        while not self.socket.exists():
            assert self.server.poll() is None and time.monotonic() < limit, "no kernels to copy"
            time.sleep(0.05)


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


def exported(heng, paths, language):
    """The notebook that heng writes of evaluations or an index."""
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / "out.ipynb"
        subprocess.run([heng, "notebook", *map(str, paths), "-o", target, "--lang", language], check=True)
        return nbformat.read(target, as_version=4)
