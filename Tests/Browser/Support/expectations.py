"""What a check expects, and how it says that something else was found."""

import os
import sys

# For whoever wants to see every difference and not just the first.
KEEP_GOING = bool(os.environ.get("KEEP_GOING"))

_counts = {"expectations": 0, "differences": 0}


class Difference(AssertionError):
    """Something isn't as expected."""


def expect(found, expected, what):
    """Compares; `expected` is a value, a set of values that are all right, or a function."""
    _counts["expectations"] += 1
    if callable(expected):
        holds, wanted = expected(found), (expected.__doc__ or expected.__name__).strip()
    elif isinstance(expected, set) and not isinstance(found, set):
        holds, wanted = found in expected, " or ".join(sorted(repr(each) for each in expected))
    else:
        holds, wanted = found == expected, repr(expected)
    if not holds:
        differ(f"{what}: expected {_short(wanted)}, found {_short(repr(found))}")
    return holds


def expect_true(holds, what):
    """Expects that something holds, which `what` says in words."""
    _counts["expectations"] += 1
    if not holds:
        differ(f"expected {what}, found that it isn't so")
    return holds


def differ(message):
    """Ends the check, or goes on if all differences are wanted."""
    _counts["differences"] += 1
    print(f"DIFFERS  {message}", flush=True)
    if not KEEP_GOING:
        raise Difference(message)


def finish(what):
    """The last line of a check, and its exit status."""
    print(f"{what}: {_counts['expectations']} comparisons, {_counts['differences']} differences")
    sys.exit(1 if _counts["differences"] else 0)


def run(main, what):
    """Runs a check up to its first difference."""
    try:
        main()
    except Difference:
        pass
    finish(what)


def _short(text, limit=600):
    return text if len(text) <= limit else text[:limit] + "…"
