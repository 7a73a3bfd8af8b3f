"""Runs the benchmarks and the peers beside each other and writes the tables in README.md anew.

Both run twice by turns, and the best time of each piece of work counts. `make bench` calls this.
"""

import csv
import datetime
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
PEERS = HERE / "peers"
HENG = HERE.parent / ".build/release/heng"
ROUNDS = 2
MS = 1e-3

BARE, NUMPY, SALIB, PYMCDM = "bare BLAS call", "NumPy", "SALib", "pymcdm"
CSV, WITHOUT = "Python's csv", "without imputation"


class Row(NamedTuple):
    """What is done, and how fast it has to be."""

    work: str
    benchmark: str
    peer: str | None = None
    # The peer's time as a multiple of Heng's.
    least_ratio: float | None = None
    most_seconds: float | None = None
    # Heng's time as a multiple of the peer's.
    most_of_peer: float | None = None


ROWS = [
    Row("matrix product 256×49 · 49×51, 100 times", "product-256x49x51", BARE, least_ratio=0.9),
    Row("matrix product 256×49 · 49×51, 100 times", "product-256x49x51", NUMPY),
    Row("matrix product 1024×1024 · 1024×1024", "product-1024", BARE, least_ratio=0.9),
    Row("matrix product 1024×1024 · 1024×1024", "product-1024", NUMPY),
    Row("robustness, 10⁶ draws × 51 × 49, 1 task", "robustness-1-task", NUMPY),
    Row("robustness, 10⁶ draws × 51 × 49, 2 tasks", "robustness-2-tasks", NUMPY, 5, 0.5),
    Row("robustness, 10⁴ draws × 51 × 49, 1 task", "robustness-few-draws", PYMCDM),
    Row("exact pairwise winning, 51 × 49, all pairs", "pairwise-winning", most_seconds=10 * MS),
    Row("exact grade probabilities, 51 × 49, 4 grades", "grade-probabilities"),
    Row("flat weights, 10⁵ vectors of 49", "flat-weights", NUMPY),
    Row("one drag in the workbench, 200 × 60, all intervals", "drag", most_seconds=16 * MS),
    Row("Sobol' indices, D = 20, N = 4096, 1 task", "sobol-indices-1-task", SALIB),
    Row("Sobol' indices, D = 20, N = 4096, 2 tasks", "sobol-indices-2-tasks", SALIB, 15, 0.1),
    Row(
        "composite index of 51 × 49, all steps from raw data to ranks",
        "index-replay",
        most_seconds=0.2 * MS,
    ),
    Row("its Sobol' indices: 2 choices and 59 weights, N = 1024", "index-variance", most_seconds=1),
    Row("`heng score` of the source case", "heng-score", most_seconds=30 * MS),
    Row("`heng score -o` of a CSV of 100,000 × 34", "score-table", CSV, most_of_peer=0.7),
    Row(
        "`heng index` of 5,000 × 100 with `impute: nearest` for 2 %",
        "index-nearest",
        WITHOUT,
        most_of_peer=3,
    ),
]


def peer_key(benchmark, peer):
    """The peer's name for a benchmark, which has no variants by number of tasks."""
    return f"{benchmark}-bare" if peer == BARE else re.sub(r"-\d-tasks?$", "", benchmark)


def run(*command, **options):
    done = subprocess.run(command, cwd=HERE, stdout=subprocess.PIPE, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"bench: failed: {' '.join(map(str, command))}")
    return done.stdout


def prepare_peers():
    """Makes the peers' virtual environment unless it is there with the wanted versions."""
    environment, wanted = PEERS / ".venv", (PEERS / "requirements.txt").read_text()
    installed = environment / "requirements.txt"
    if not installed.exists() or installed.read_text() != wanted:
        print("bench: making peers/.venv with pip", file=sys.stderr)
        run(sys.executable, "-m", "venv", "--clear", environment)
        run(environment / "bin/pip", "install", "-q", "-r", PEERS / "requirements.txt")
        installed.write_text(wanted)
    return environment / "bin/python"


def run_heng():
    """Best times in seconds and peak memory in bytes of every benchmark."""
    text = run(
        *("swift", "package", "benchmark", "--no-progress", "--quiet"),
        *("--format", "influx", "--path", "stdout"),
        stderr=subprocess.DEVNULL,
    )
    lines = text.splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("measurement,"))
    seconds, memory = {}, {}
    for row in csv.DictReader(lines[start:]):
        # Percentile 0 is the best time, in nanoseconds whatever the unit says.
        if row["metric"] == "Time(wallclock)" and row["percentile"] == "0.0":
            seconds[row["test"]] = float(row["value"]) * 1e-9
        elif row["metric"].startswith("Memory") and row["percentile"] == "100.0":
            memory[row["test"]] = float(row["value"])
    return seconds, memory


def measured(*command):
    """The seconds of processor time, on one core, and the peak memory in bytes of a program."""
    launcher = (sys.executable, "-IS", HERE / "launch.py", "--one-core")
    found = json.loads(run(*launcher, *map(str, command)))
    if found["status"] != 0 or found["bytes"] is None:
        sys.exit(f"bench: failed: {' '.join(map(str, command))}")
    return found["seconds"], found["bytes"]


def run_score():
    """Best time and largest memory of 20 processes that score the source case."""
    case = HERE.parent / "datasets/hengshan-civil-affairs-2023"
    seconds, memory = zip(*(measured(HENG, "score", case) for _ in range(20)))
    return min(seconds), max(memory)


def run_table():
    """Times and memory of scoring large tables, by Heng and by a naive script, with one answer."""
    script = PEERS / "county_table.py"
    seconds, peer, memory = {}, {}, {}
    for count, name in ((10_000, "score-table-small"), (100_000, "score-table")):
        with tempfile.TemporaryDirectory() as folder:
            table, own, other = (f"{folder}/{name}" for name in ("county", "own.csv", "other.csv"))
            run(sys.executable, script, "write", str(count), folder)
            seconds[name], memory[name] = measured(HENG, "score", f"{table}.yaml", "-o", own)
            peer[name], _ = measured(sys.executable, script, "score", f"{table}.csv", other)
            with open(own, encoding="utf-8-sig") as left, open(other, encoding="utf-8") as right:
                ours = [float(row[3]) for row in list(csv.reader(left))[1:]]
                theirs = [float(row[2]) for row in csv.reader(right)]
            error = max(abs(a - b) for a, b in zip(ours, theirs, strict=True))
            if error > 1e-6:
                sys.exit(f"bench: totals of {count} departments differ by {error}")
    return seconds, peer, memory


def run_index():
    """Times of an index whose gaps are filled from the nearest units, and of it without."""
    with tempfile.TemporaryDirectory() as folder:
        run(sys.executable, PEERS / "index_table.py", folder)
        nearest, without = (
            measured(HENG, "index", f"{folder}/{name}.yaml")[0] for name in ("nearest", "plain")
        )
    return {"index-nearest": nearest}, {"index-nearest": without}


def check_answers(peers):
    """Makes sure that all programs did the same work: draws of their own move answers a little."""
    heng = json.loads(run(HERE.parent / ".build/release/bench-check", "answers"))
    # About five standard errors: of a mean rank over 10⁴ draws, and of an index over 4096 samples.
    tolerances = {"mean ranks": 0.8, "first-order indices": 0.1, "total indices": 0.1}
    for name, tolerance in tolerances.items():
        for peer, values in peers["answers"][name].items():
            error = max(abs(a - b) for a, b in zip(heng[name], values, strict=True))
            print(f"bench: {name} differ from {peer}'s by {error:.3f} at most", file=sys.stderr)
            if error > tolerance:
                sys.exit(f"bench: that is more than {tolerance}: not the same work")


def keep_best(best, times):
    for name, value in times.items():
        best[name] = min(value, best.get(name, value))


def significant(number):
    return f"{number:#.3g}".rstrip(".")


def shown(seconds):
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            break
    return f"{significant(seconds / size)} {unit}"


def table(heng, peers):
    lines = ["| work | Heng | peer | ratio | bar | |", "|---|--:|--:|--:|---|---|"]
    for row in ROWS:
        time, cells, bars = heng[row.benchmark], ["–", "–"], []
        if row.most_seconds:
            bars.append((f"≤ {row.most_seconds * 1e3:g} ms", time <= row.most_seconds))
        if row.peer:
            key = peer_key(row.benchmark, row.peer)
            other = heng[key] if row.peer == BARE else peers[key]
            ratio = other / time
            cells = [f"{row.peer} {shown(other)}", f"{significant(ratio)} ×"]
            if row.least_ratio:
                bars.append((f"≥ {row.least_ratio} ×", ratio >= row.least_ratio))
            if row.most_of_peer:
                bars.append((f"≤ {row.most_of_peer} × the peer's", time <= row.most_of_peer * other))
        bar = ", ".join(text for text, _ in bars)
        verdict = ("met" if all(met for _, met in bars) else "**missed**") if bars else ""
        lines.append(f"| {row.work} | {shown(time)} | {cells[0]} | {cells[1]} | {bar} | {verdict} |")
    return "\n".join(lines)


def surroundings(peers):
    cpu = re.search(r"model name\s*:\s*(.*)", Path("/proc/cpuinfo").read_text())
    system = re.search(r'PRETTY_NAME="(.*)"', Path("/etc/os-release").read_text())
    swift = re.search(r"Swift version (\S+)", run("swift", "--version", stderr=subprocess.DEVNULL))
    blas = run("pkg-config", "--modversion", "openblas").strip()
    core = os.environ.get("OPENBLAS_CORETYPE")
    versions = ", ".join(f"{name} {number}" for name, number in peers["versions"].items())
    return (
        f"{datetime.date.today()}; {cpu[1] if cpu else platform.machine()}, {os.cpu_count()} cores; "
        f"{system[1] if system else platform.system()}; Swift {swift[1] if swift else '?'}, "
        f"OpenBLAS {blas}{f' (OPENBLAS_CORETYPE={core})' if core else ''}; {versions}, "
        f"NumPy with {', '.join(peers['vector code'])}."
    )


def main():
    python = prepare_peers()
    heng, others, memory, peers = {}, {}, {}, {}
    for number in range(1, ROUNDS + 1):
        print(f"bench: round {number} of {ROUNDS}: Heng, a minute or two", file=sys.stderr)
        seconds, memory = run_heng()
        seconds["heng-score"], memory["heng-score"] = run_score()
        keep_best(heng, seconds)
        print(f"bench: round {number} of {ROUNDS}: peers, about half a minute", file=sys.stderr)
        peers = json.loads(run(python, PEERS / "peers.py"))
        keep_best(others, peers["seconds"])
        seconds, table_peer, table_memory = run_table()
        keep_best(heng, seconds)
        keep_best(others, table_peer)
        memory.update(table_memory)
        seconds, index_peer = run_index()
        keep_best(heng, seconds)
        keep_best(others, index_peer)
    check_answers(peers)

    megabytes = {name: f"{size / 2**20:.0f} MB" for name, size in memory.items()}
    result = f"""{surroundings(peers)}

{table(heng, others)}

Largest memory of a process: robustness with 10⁶ draws {megabytes["robustness-2-tasks"]}, with 10⁴
{megabytes["robustness-few-draws"]}; `heng score` {megabytes["heng-score"]} (bar: 40 MB), `heng score -o`
of 10⁴ departments {megabytes["score-table-small"]}, of 10⁵ {megabytes["score-table"]}."""
    readme = HERE / "README.md"
    before, _, rest = readme.read_text().partition("<!-- figures -->")
    after = rest.partition("<!-- end of figures -->")[2]
    readme.write_text(
        f"{before}<!-- figures -->\n{result}\n<!-- end of figures -->{after}"
    )
    print(result)


main()
