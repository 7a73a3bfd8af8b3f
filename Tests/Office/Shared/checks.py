"""Runs checks side by side, each a program of its own, and prints what each of them says as a whole.

    checks.py FOLDER HENG [CHECK…]

A check is a file of the folder; without any named, all of them run. They are printed in order, with
the wall and processor time of each. Exits with 1 if one of them failed, after all have run.
"""

import concurrent.futures
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

from share import SEED, SHARE

SIDE_BY_SIDE = 2
STOP_LIMIT = 20  # s that a check has to stop what it started

_running = set()


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


def run_all(programs, heng, environment=None, obstacle=lambda program: None):
    """Runs the programs and returns the exit status.

    `environment` gives variables for them; `obstacle` tells why a program can't be started, if so.
    """
    variables = {**os.environ, "PYTHONUNBUFFERED": "1", **(environment or {})}
    failed = []
    print(f"HENG_SEED={SEED} HENG_SHARE={SHARE}", flush=True)

    def run(program):
        reason = obstacle(program)
        return (f"not run: {reason}", False) if reason else _run([program, heng], variables)

    pool = concurrent.futures.ThreadPoolExecutor(SIDE_BY_SIDE)
    try:
        for program, (output, passed) in zip(programs, pool.map(run, programs)):
            print(f"== {program.stem}\n{output}", flush=True)
            if not passed:
                failed.append(program.stem)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        _stop()
    if failed:
        print(f"failed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def _run(arguments, variables):
    """Runs a program to its end; returns what it says and whether it passed."""
    start = time.monotonic()
    with tempfile.TemporaryFile("w+", errors="replace") as file:
        process = subprocess.Popen(
            [sys.executable, *arguments], env=variables, stdin=subprocess.DEVNULL, stdout=file,
            stderr=subprocess.STDOUT, start_new_session=True)
        _running.add(process)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        _running.discard(process)
        file.seek(0)
        output = file.read()
    outcome = "passed" if process.returncode == 0 else f"FAILED with {process.returncode}"
    return (f"{output}{arguments[0].stem}: {time.monotonic() - start:.0f} s, "
            f"{usage.ru_utime + usage.ru_stime:.0f} s of processor time, {outcome}"), process.returncode == 0


def _stop():
    """Lets the checks that still run end what they started; kills them and that if they don't."""
    for process in list(_running):
        os.kill(process.pid, signal.SIGINT)
    limit = time.monotonic() + STOP_LIMIT
    while _running and time.monotonic() < limit:
        time.sleep(0.1)
    for process in list(_running):
        os.killpg(process.pid, signal.SIGKILL)


if __name__ == "__main__":
    heed_signals()
    _, folder, heng, *names = sys.argv
    sys.exit(run_all(named(folder, names), heng))
