"""Which of the random cases a run takes.

HENG_SEED (a whole number, 1 by default) and HENG_SHARE (percent, from 5 to 100, 100 by default) name a
block of the cases of each kind. The blocks of seeds that follow each other take turns, so that all
cases are run by as many seeds as there are blocks. What a case does depends on its number alone:
whichever fails can be run again by its number, and be made one that always runs.
"""

import math
import os
import sys


def _number(name, default, least, most):
    text = os.environ.get(name) or str(default)
    try:
        number = int(text)
    except ValueError:
        number = None
    if number is None or not least <= number <= most:
        sys.exit(f"{name} is {text!r}, not a whole number from {least} to {most}")
    return number


SEED = _number("HENG_SEED", 1, 0, 2**63)
SHARE = _number("HENG_SHARE", 100, 5, 100)


def chosen(what, count, least=1, always=()):
    """The numbers below a count of the cases to run, which it tells.

    They follow each other, so kinds of cases that take turns by number are all among them. There are
    never fewer than `least`; those in `always` are among them in every run.
    """
    if count == 0:
        return sorted(always)
    length = min(count, max(least, math.ceil(count * SHARE / 100)))
    blocks = math.ceil(count / length)
    first = min(SEED % blocks * length, count - length)
    numbers = sorted({*range(first, first + length), *always})
    print(f"{len(numbers)} of {len({*range(count), *always})} {what}, seed {SEED}", flush=True)
    return numbers
