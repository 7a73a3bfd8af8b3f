"""Runs the checks in real programs, with one LibreOffice for all that need it.

    run.py HENG [CHECK…]
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "Shared"))
from checks import heed_signals, named, run_all
from office import PIPE, OfficeProcess


def main():
    heed_signals()
    heng, *names = sys.argv[1:]
    programs = named(HERE.parent, names)
    using = [program for program in programs if "from office import" in program.read_text("utf-8")]
    if not using:
        return run_all(programs, heng)
    with OfficeProcess() as office:
        # One at a time: LibreOffice may hang while two programs work in it.
        status = run_all(programs, heng, {PIPE: office.pipe}, alone=using,
                         obstacle=lambda: "LibreOffice is gone" if office.ended() else None)
        if how := office.ended():
            print(f"LibreOffice ended by itself, with {how}")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
