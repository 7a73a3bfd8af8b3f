"""Runs checks side by side, each a program of its own, and prints what each of them says as a whole.

    checks.py FOLDER HENG [CHECK…]

A check is a file of the folder; without any named, all of them run. They are printed in order, with
the wall time of each. Exits with 1 if one of them failed, after all have run.
"""

import concurrent.futures
import contextlib
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time

from share import SEED, SHARE

SIDE_BY_SIDE = 2
# Those that take long are started first, so that none of them is waited for alone.
LONG = ("workbench", "hostile", "index_notebooks", "notebooks")
LIMIT = 3600  # s, a guard against hanging
STOP_LIMIT = 20  # s that a check has to stop what it started

_running = set()
_is_stopping = threading.Event()


def named(folder, names):
    """The programs of the checks that are named, or of all."""
    known = {path.stem: path for path in sorted(pathlib.Path(folder).glob("*.py"))}
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"no check {', '.join(unknown)}; there are {', '.join(known)}", file=sys.stderr)
        sys.exit(64)
    return [known[name] for name in names or known]


def heed_signals():
    """Has signals end the run in good order: whatever it started ends before it."""
    # A shell that starts a job in the background has it ignore Ctrl-C, which children would inherit.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, frame: sys.exit(128 + number))


def run_all(programs, heng, environment=None, alone=(), obstacle=lambda: None):
    """Runs the programs and returns the exit status.

    `environment` gives variables for them. Those in `alone` run one after the other, beside others, and
    only while `obstacle` has nothing to tell.
    """
    variables = {**os.environ, "PYTHONUNBUFFERED": "1", **(environment or {})}
    print(f"HENG_SEED={SEED} HENG_SHARE={SHARE}", flush=True)
    groups = [[program for program in programs if program in alone],
              *([program] for program in sorted(programs, key=_place) if program not in alone)]
    outcomes = {program: concurrent.futures.Future() for program in programs}

    def run(group):
        for program in group:
            reason = obstacle() if program in alone else None
            outcomes[program].set_result(
                (f"not run: {reason}", False) if reason else _run([program, heng], variables))

    failed = []
    pool = concurrent.futures.ThreadPoolExecutor(SIDE_BY_SIDE)
    try:
        for group in groups:
            pool.submit(run, group)
        for program, outcome in outcomes.items():
            output, passed = outcome.result()
            print(f"== {program.stem}\n{output}", flush=True)
            if not passed:
                failed.append(program.stem)
    finally:
        _is_stopping.set()
        pool.shutdown(wait=False, cancel_futures=True)
        _stop()
    if failed:
        print(f"failed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def _place(program):
    return LONG.index(program.stem) if program.stem in LONG else len(LONG)


def _run(arguments, variables):
    """Runs a program to its end; returns what it says and whether it passed."""
    if _is_stopping.is_set():
        return "not run", False
    start = time.monotonic()
    with tempfile.TemporaryFile("w+", errors="replace") as file:
        process = subprocess.Popen(
            [sys.executable, *arguments], env=variables, stdin=subprocess.DEVNULL, stdout=file,
            stderr=subprocess.STDOUT, start_new_session=True)
        _running.add(process)
        try:
            process.wait(LIMIT)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        _running.discard(process)
        file.seek(0)
        output = file.read()
    seconds, passed = time.monotonic() - start, process.returncode == 0
    outcome = "passed" if passed else f"FAILED with {process.returncode}"
    return f"{output}{arguments[0].stem}: {seconds:.0f} s, {outcome}", passed


def _stop():
    """Lets the checks that still run end what they started; kills them and that if they don't."""
    for process in list(_running):
        process.send_signal(signal.SIGINT)
    limit = time.monotonic() + STOP_LIMIT
    while _running and time.monotonic() < limit:
        time.sleep(0.1)
    for process in list(_running):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


if __name__ == "__main__":
    heed_signals()
    _, folder, heng, *names = sys.argv
    sys.exit(run_all(named(folder, names), heng))
