"""LibreOffice without windows: one process for all checks, which reach it by its bridge to Python."""

import contextlib
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time

import uno
from com.sun.star.beans import PropertyValue  # uno finds the modules of com
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

PIPE = "HENG_OFFICE_PIPE"  # names the pipe of a process that runs already
START_LIMIT = 120  # s
STOP_LIMIT = 10  # s
ERROR = 4  # com.sun.star.sheet.FormulaResult.ERROR
FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".pdf": "writer_pdf_Export"}


class OfficeProcess:
    """A LibreOffice with an empty profile, which goes with it."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="heng-office-")
        folder = self.folder.name
        self.pipe = f"heng-{os.getpid()}"
        # Its own session: Ctrl-C is for the checks, which use it until they end.
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--norestore", "--nologo", f"--accept=pipe,name={self.pipe};urp;"],
            env={**os.environ, "TMPDIR": folder}, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        return self

    def __exit__(self, kind, error, trace):
        if self.process.poll() is None:
            # Asked to end, it takes its pipes away.
            asking = threading.Thread(target=terminate, args=(self.pipe,), daemon=True)
            asking.start()
            asking.join(STOP_LIMIT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(STOP_LIMIT)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        for pipe in pathlib.Path("/tmp").glob(f"OSL_PIPE_*_{self.pipe}"):
            pipe.unlink()
        self.folder.cleanup()

    def ended(self):
        """How it ended by itself, or `None`."""
        status = self.process.poll()
        if status is None:
            return None
        return f"signal {-status}" if status < 0 else f"status {status}"


class Office:
    """The LibreOffice that the run has started, or one of its own."""

    def __enter__(self):
        self.own = None
        pipe = os.environ.get(PIPE)
        if not pipe:
            self.own = OfficeProcess().__enter__()
            pipe = self.own.pipe
        self.desktop = connected(pipe)
        return self

    def __exit__(self, kind, error, trace):
        if self.own:
            self.own.__exit__(kind, error, trace)
        if kind and issubclass(kind, DisposedException):
            sys.exit("LibreOffice is gone")

    def open(self, path):
        hidden = PropertyValue(Name="Hidden", Value=True)
        return self.desktop.loadComponentFromURL(
            uno.systemPathToFileUrl(str(path)), "_blank", 0, (hidden,))

    def save(self, document, path):
        """Writes a document in the format that the path's ending names."""
        form = PropertyValue(Name="FilterName", Value=FILTERS[pathlib.Path(path).suffix])
        document.storeToURL(uno.systemPathToFileUrl(str(path)), (form,))


def connected(pipe):
    """The desktop of the LibreOffice that listens to a pipe, or soon will."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    limit = time.monotonic() + START_LIMIT
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            break
        except NoConnectException:
            if time.monotonic() > limit:
                sys.exit(f"LibreOffice doesn't answer within {START_LIMIT} s")
            time.sleep(0.1)
    return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)


def terminate(pipe):
    """Ends the LibreOffice that listens to a pipe, with the documents that are open."""
    desktop = connected(pipe)
    for document in list(desktop.Components):
        document.close(True)
    with contextlib.suppress(DisposedException):
        desktop.terminate()


def used_range(sheet):
    """The cells of a sheet from the first to the last that is used."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    return sheet.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow)


def ranges(found):
    """The single ranges of what a query found."""
    return [found.getByIndex(index) for index in range(found.Count)]


def errors(document):
    """The formulas of a document that come to an error, each with its place."""
    told = []
    for sheet in document.Sheets:
        for block in ranges(sheet.queryFormulaCells(ERROR)):
            address = block.RangeAddress
            for row in range(address.EndRow - address.StartRow + 1):
                for column in range(address.EndColumn - address.StartColumn + 1):
                    cell = block.getCellByPosition(column, row)
                    told.append(f"{cell.AbsoluteName}: {cell.Formula[:200]} = {cell.String}")
    return told
