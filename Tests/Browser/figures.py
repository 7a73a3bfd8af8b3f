"""The numbers of the workbench are those of `heng whatif --json` and `heng stability --json`.

    python3 Tests/Browser/figures.py .build/release/heng

For some plain states, all senseless ones, and a share of 80 random states (or as many as a second
argument says): totals, ranks, grades and marks as the page shows them, and the stability intervals of
its verdict. What makes no sense to the command makes none to the page, for the same reason. The page's
own weights while a drag lasts are the server's.
"""

import concurrent.futures
import json
import math
import pathlib
import random
import re
import subprocess
import sys
from fractions import Fraction

HERE = pathlib.Path(__file__).parent
sys.path[1:1] = [str(HERE / "Support"), str(HERE.parent / "Office" / "Shared")]
from expectations import expect, expect_true, run
from pages import MARKS, Workbench, chromium
from server import COUNTY, ROOT, Server
from share import chosen
from states import PLAIN, SENSELESS, random_state
from wire import SENSELESS as REFUSED

HENG = pathlib.Path(sys.argv[1]).resolve()
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 80
ALWAYS = []  # numbers of random states that every run takes
# The commands print 12 decimal places.
CLOSE = 2e-12
CODE = re.compile(r"\[([a-z0-9-]+)\]$", re.MULTILINE)
# What the page's own arithmetic can tell.
OWN_CODES = {"too-much-set", "nothing-to-rescale", "negative-weight"}

OWN_WEIGHTS = """async ({indicators, states}) => {
  const { rescaled } = await import('/weights.js');
  return states.map(({set, lock}) => {
    try { return rescaled(indicators, new Map(set), new Set(lock)); }
    catch (error) { return error.code ?? String(error); }
  });
}"""


def main():
    with Server(HENG, COUNTY) as server, chromium() as browser:
        server.open_session()
        desk = server.ask("desk")[1]
        numbers = chosen("random states", COUNT, least=10, always=ALWAYS)
        states = [watched(desk, name, *state) for name, state in [
            *((f"plain state {index}", state) for index, state in enumerate(PLAIN)),
            *((f"senseless state {index}", state) for index, state in enumerate(SENSELESS)),
            *((f"random state {number}", random_state(desk, number)) for number in numbers)]]
        check = Figures(server, desk)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            answers = list(pool.map(lambda state: check.commands(*state[1:4]), states))
        print(f"asked the commands about {len(states)} states")
        # Tall enough for all rows at once.
        with Workbench(browser, server, height=2600) as bench:
            for state, answer in zip(states, answers):
                check.compare(bench, *state, *answer)
            check.own_weights(bench, states)
    print(", ".join(f"{name} {count}" for name, count in check.counts.items()))
    print(f"largest difference of the page's own weights: {check.largest:.1e}")


def watched(desk, name, settings, locks):
    """A state with how many units are its top and whose grade is looked at."""
    rng = random.Random(name)
    return name, settings, locks, rng.choice([1, 3, 5, 20, 59]), rng.randrange(len(desk["units"]))


def arguments(settings, locks):
    return [f"--set={each}" for each in settings] + [f"--lock={each}" for each in locks]


def close(found, expected):
    return math.isclose(found, expected, rel_tol=CLOSE, abs_tol=CLOSE)


class Figures:
    def __init__(self, server, desk):
        self.server, self.desk = server, desk
        self.unit_at = {unit["path"]: index for index, unit in enumerate(desk["units"])}
        self.grade_at = {grade["id"]: index for index, grade in enumerate(desk["grades"])}
        self.counts = {"states": 0, "senseless": 0, "totals": 0, "marks": 0, "intervals": 0}
        self.largest = 0

    def commands(self, settings, locks, top):
        """What `heng whatif` and `heng stability` say, or why they say nothing."""
        # A what-if needs something to set; here, a cut to what it is.
        unchanged = [f"grades.excellent={self.desk['grades'][0]['cut']}"]
        answers = []
        for command, extra in (("whatif", []), ("stability", ["--keep-set", "--top", str(top)])):
            done = subprocess.run(
                [HENG, command, COUNTY, *arguments(settings or unchanged, locks), *extra, "--json", "--lang", "en"],
                check=False, cwd=ROOT, capture_output=True, text=True)
            if done.returncode:
                return done.stderr, None
            answers.append(json.loads(done.stdout))
        return answers

    def compare(self, bench, name, settings, locks, top, unit, what_if, stability):
        where = f"{name} ({' '.join(arguments(settings, locks))})"
        pairs = [("set", each) for each in settings] + [("lock", each) for each in locks]
        status, verdict = self.server.ask("verdict", [*pairs, ("top", top), ("unit", unit)])
        if stability is None:
            self.counts["senseless"] += 1
            expect(status, REFUSED, f"{where}: the command refuses ({what_if.strip()})")
            codes = sorted(each["code"] for each in verdict["diagnostics"])
            expect(codes, sorted(CODE.findall(what_if)), f"{where}: reasons of the refusal")
            return
        expect(status, 200, f"{where}: verdict {str(verdict)[:300] if status != 200 else ''}")
        self.counts["states"] += 1
        self.show(bench, pairs)
        self.shown(bench, where, what_if)
        self.marks(where, verdict, what_if)
        self.intervals(where, verdict, stability, unit)

    def show(self, bench, pairs):
        """Pastes the state into the address of the open page."""
        bench.page.evaluate(
            """pairs => {
                 document.documentElement.dataset.busy = 'true';
                 const fields = new URLSearchParams(pairs);
                 fields.set('lang', 'en');
                 location.hash = fields.toString();
               }""", pairs)
        bench.settle()

    def shown(self, bench, where, what_if):
        """Totals, ranks, grades and marks in the page."""
        shown = bench.page.evaluate(MARKS)
        rows = {row["unit"]: row for row in bench.rows()}
        expect(len(rows), len(what_if["units"]), f"{where}: rows shown")
        labels = [grade["label"]["en"] for grade in self.desk["grades"]]
        for line in what_if["units"]:
            row = rows[self.unit_at[line["path"]]]
            name = f"{where}: {line['unit']['en']}"
            expect(Fraction(row["total"]), Fraction(str(line["total-after"])), f"{name}, total shown")
            expect(row["rank"], str(line["rank-after"]), f"{name}, rank shown")
            expect(row["grade"], labels[self.grade_at[line["grade-after"]]], f"{name}, grade shown")
            self.counts["totals"] += 1
        for line in what_if["weights"]:
            marks = Fraction(shown[line["indicator"]])
            expect_true(close(float(marks), line["marks"]["after"]),
                        f"{where}: {line['indicator']} shown with {line['marks']['after']}, not {marks}")
            self.counts["marks"] += 1

    def marks(self, where, verdict, what_if):
        for weight, line in zip(verdict["weights"], what_if["weights"]):
            expect_true(close(float(Fraction(weight["marks"])), line["marks"]["after"])
                        and close(weight["value"], line["marks"]["after"]),
                        f"{where}: {line['indicator']} = {line['marks']['after']}, not {weight}")
        total = sum(Fraction(weight["marks"]) for weight in verdict["weights"])
        expect(total, Fraction(self.desk["scheme"]["fullMarks"]), f"{where}: sum of the exact marks")
        cuts = [cut["after"] for cut in what_if["grade-cuts"]][:-1]
        expect([float(cut) for cut in verdict["cuts"]], [float(cut) for cut in cuts], f"{where}: cuts")

    def intervals(self, where, verdict, stability, unit):
        expect(len(verdict["intervals"]), len(stability["weights"]), f"{where}: intervals")
        for found, line in zip(verdict["intervals"], stability["weights"]):
            name = f"{where}: {line['indicator']}"
            expect(found is None, line["carries-everything"], f"{name} carries everything")
            if found is None:
                continue
            for kind, wanted in (("order", line["keeps-order"]), ("top", line["keeps-top"])):
                self.ends(f"{name} keeps {kind}", found.get(kind), wanted, self.pair)
            own = line["keeps-grade"]
            self.ends(f"{name} keeps the grade of unit {unit}", found["unit"], own[unit],
                      lambda cut: {"unit": unit, "grade": self.beyond(stability, unit, cut)})
            self.all_grades(name, found["grades"], own, stability)

    def beyond(self, stability, unit, cut):
        """The grade of a unit beyond a cut, which the command names by the grade above it.

        Intervals are of scores before rounding, which may lie on the other side of a cut.
        """
        score = stability["units"][unit]["score"]
        own = sum(score < each["score-rate"] - CLOSE for each in stability["cuts"])
        above = self.grade_at[cut]
        return above + 1 if own <= above else above

    def ends(self, name, found, wanted, cause):
        expect(found is None, wanted is None, f"{name}: is there")
        if found is None:
            return
        self.counts["intervals"] += 1
        for end, other in (("from", "below"), ("to", "above")):
            expect_true(close(found[end], wanted[end]["marks"]),
                        f"{name}: {end} {wanted[end]['marks']}, not {found[end]}")
            beyond = wanted[f"changes-{other}"]
            expect(found.get(other), beyond and cause(beyond), f"{name}: what changes {other}")

    def pair(self, cause):
        return {side: self.unit_at[cause[side]] for side in ("ahead", "behind")}

    def all_grades(self, name, found, own, stability):
        """The grades of all units stay where each unit's own grade stays."""
        self.counts["intervals"] += 1
        for end, other, worst in (("from", "below", max), ("to", "above", min)):
            wanted = worst(each[end]["marks"] for each in own)
            expect_true(close(found[end], wanted), f"{name} keeps grades: {end} {wanted}, not {found[end]}")
            cause = found.get(other)
            if cause is None:
                expect_true(all(each[f"changes-{other}"] is None for each in own),
                            f"{name}: no grade changes {other}")
            else:
                first = own[cause["unit"]]
                expect_true(close(first[end]["marks"], wanted), f"{name}: {cause} is the first to change {other}")
                expect(cause["grade"], self.beyond(stability, cause["unit"], first[f"changes-{other}"]),
                       f"{name}: the grade {other}")

    def own_weights(self, bench, states):
        """The weights as the page works them out while a drag lasts."""
        nodes = {each["id"] for each in self.desk["indicators"] + self.desk["dimensions"]}
        indicators = [{key: each[key] for key in ("id", "value", "path")} for each in self.desk["indicators"]]
        weighed = []
        for _, settings, locks, _, _ in states:
            pairs = [setting.partition("=")[::2] for setting in settings]
            try:
                numbers = [(name, float(Fraction(value))) for name, value in pairs if name in nodes]
            except (ValueError, ZeroDivisionError):
                continue
            if all(lock in nodes for lock in locks):
                weighed.append({"set": numbers, "lock": locks, "texts": [each for each in settings
                                                                         if each.split("=")[0] in nodes]})
        found = bench.page.evaluate(OWN_WEIGHTS, {"indicators": indicators, "states": weighed})
        refusals = 0
        for state, marks in zip(weighed, found):
            where = f"own weights of {state['texts']} {state['lock']}"
            status, verdict = self.server.ask(
                "verdict", [("set", each) for each in state["texts"]] + [("lock", each) for each in state["lock"]])
            if status == REFUSED:
                codes = {each["code"] for each in verdict["diagnostics"]}
                if codes & OWN_CODES:
                    refusals += 1
                    expect(marks, codes, where)
                continue
            expect(isinstance(marks, list), True, f"{where}: {marks}")
            for own, weight in zip(marks, verdict["weights"]):
                difference = abs(own - weight["value"])
                self.largest = max(self.largest, difference)
                expect_true(difference <= 1e-12, f"{where}: {weight['value']!r}, not {own!r}")
        print(f"own weights: {len(weighed)} states, {refusals} refused for the same reason")


if __name__ == "__main__":
    run(main, "figures")
