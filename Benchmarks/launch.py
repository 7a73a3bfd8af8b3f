"""Runs a program and tells what it took: seconds of processor time, bytes of memory, exit status.

    python3 -IS launch.py [--one-core] PROGRAM [ARGUMENT]…

The kernel counts as a process's memory also that of what it was before it became the program, so that
a program started by `bench.py` would be charged with `bench.py`. This launcher is small instead, and
tells no memory where the program's isn't larger than its own.
"""

import json
import os
import sys


def main(arguments):
    if arguments[0] == "--one-core":
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        arguments = arguments[1:]
    answer = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    process = os.posix_spawnp(arguments[0], arguments, os.environ)
    _, status, usage = os.wait4(process, 0)
    with open("/proc/self/status", encoding="ascii") as lines:
        own = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))
    found = {
        "seconds": usage.ru_utime + usage.ru_stime,
        "bytes": usage.ru_maxrss * 1024 if usage.ru_maxrss > own else None,
        "status": os.waitstatus_to_exitcode(status),
    }
    os.write(answer, json.dumps(found).encode())


main(sys.argv[1:])
