"""Runs the notebooks of indices, tampered ones and ones of other steps, each in a fresh kernel."""

import copy
import csv
import random
import sys
import tempfile
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).parent / "Notebooks"))
from execution import Kernels, cell, exported, is_of_an_index

HENG = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/heng")
STEPS = ["denominate", "impute", "screen", "treat", "normalize", "weight", "aggregate", "rank"]
ASEM = ROOT / "datasets/asem"


def off(figure):
    """A figure that differs by a little more than the tolerance."""
    return figure * (1 + 1e-8) if figure else 1e-6


def first_figure(column):
    return next(place for place, value in enumerate(column) if value is not None)


def change_stage(stage):
    """A change of one figure of Heng's in a table."""
    def change(data):
        column = data["heng"][stage][max(data["heng"][stage])]
        place = first_figure(column)
        column[place] = off(column[place])
    change.__name__ = f"change of {stage}"
    return change


def change_raw_value(data):
    column = data["values"]["Goods"]
    column[first_figure(column)] *= 1.01


def change_denominator(data):
    column = data["denominators"]["GDP"]
    column[first_figure(column)] *= 1.01


def change_group(data):
    groups = data["groups"]["EurAsia_group"]
    groups[0] = next(group for group in groups if group != groups[0])


def change_kept(data):
    data["heng"]["kept"].pop()


def change_screening(data):
    data["steps"]["screen"]["drop"] = ["AUT"]


def change_outcome(data):
    outcomes = data["heng"]["outcomes"]
    outcomes[min(outcomes)] = ["log"]


def change_points(data):
    data["steps"]["treat"]["all"]["winsorized-points"] = 1


def change_scale(data):
    data["steps"]["normalize"]["all"]["to"] = 99


def change_direction(data):
    next(element for element in data["elements"] if element["id"] == "CO2")["direction"] = 1


def change_weight(data):
    data["heng"]["weights"]["CO2"] = 1.1


def change_effective_weight(data):
    data["heng"]["effective-weights"]["CO2"] = off(data["heng"]["effective-weights"]["CO2"])


def change_mean(data):
    data["steps"]["aggregate"]["own"]["Conn"] = {"method": "harmonic"}


def change_rank(data):
    data["heng"]["ranks"]["Index"][0] += 1


def change_changed(data):
    data["heng"]["changed"]["ranks"][0] += 1


def drop_score(data):
    data["heng"]["scores"]["Index"].pop()


CHANGES = [change_stage(stage) for stage in
           ["denominated", "imputed", "treated", "normalized", "scores"]] + [
    change_raw_value, change_denominator, change_group, change_kept, change_screening, change_outcome,
    change_points, change_scale, change_direction, change_weight, change_effective_weight,
    change_mean, change_rank, change_changed, drop_score]

# Between them these take every method that Python computes, and some that it takes over.
OTHER_STEPS = [
    "{ denominate: none, impute: median, normalize: rank, weight: equal, rank: { ties: mean } }",
    ("{ impute: mean, treat: { skewness: 1, kurtosis: 1, winsorized-points: 2, fallback: none },"
     " normalize: { method: z-score, mean: 50, deviation: 10 }, rank: { ties: dense } }"),
    ("{ impute: { method: group-median, by: EurAsia_group }, treat: winsorize,"
     " normalize: { method: min-max, from: 1, to: 100 }, aggregate: geometric }"),
    ("{ impute: { method: constant, value: 1 }, normalize: { method: min-max, from: 1, to: 2 },"
     " aggregate: { method: harmonic, levels: { 1: { method: power, exponent: 2 } },"
     " own: { Conn: geometric } }, weight: { method: given, own: { Conn: 2, CO2: 0 } } }"),
    ("{ normalize: { method: percentile, own: { LPI: percent-rank, Flights: borda,"
     " Ship: categorical, CO2: { method: goalposts, lower: 1, upper: 10 }, Renew: distance-to-target,"
     " Elec: { method: distance-to-reference, unit: DEU } } }, rank: { ties: maximum },"
     " aggregate: { method: arithmetic, at-least: 95% } }"),
    ("{ impute: mean, normalize: { method: vector, own: { LPI: ratio-to-mean,"
     " CO2: ratio-to-mean, Cov4G: fraction-of-maximum, MatCon: fraction-of-maximum,"
     " ConSpeed: ratio-to-worst, Palma: ratio-to-worst, IGOs: difference-to-mean,"
     " FreePress: difference-to-mean, UNVote: difference-to-worst, TolMin: difference-to-worst,"
     " Lang: above-below-mean, NEET: above-below-mean, Renew: share-of-total,"
     " PrimEner: share-of-total } } }"),
    ("{ impute: { method: siblings, own: { Gas: { method: nearest, count: 3 } } }, weight: entropy,"
     " normalize: { method: min-max, from: 1, to: 100 },"
     " screen: { at-least: 85%, nonzero: 60%, keep: [BGD], drop: [AUT] } }"),
    "{ impute: median, normalize: min-max, aggregate: { method: arithmetic, own: { Index: topsis } } }",
]


def check_exported(kernels):
    files = sorted((ROOT / "notebooks-export").glob("*.ipynb"))
    notebooks = [(file.name, nbformat.read(file, as_version=4)) for file in files]
    notebooks = [(name, notebook) for name, notebook in notebooks if is_of_an_index(notebook)]
    assert notebooks, "no exported notebooks of an index"
    for name, notebook in notebooks:
        for step in STEPS + ["change"]:
            assert "check" in cell(notebook, step).source, f"{name}: {step} compares nothing"
        opened = [output for item in notebook.cells for output in item.get("outputs", [])]
        kinds = {kind for output in opened for kind in output["data"]}
        assert {"text/html", "image/svg+xml"} <= kinds, f"{name} opens without results"
    found = kernels.map(lambda each: kernels.run(each[1], started_by_jupyter=True), notebooks)
    for (name, _), (count, _) in zip(notebooks, found):
        print(f"{name}: {count} figures equal", flush=True)
    kernels.refuse(*notebooks[0], CHANGES)


def check_change(kernels, notebook):
    """The reader's own change runs, and isn't compared with Heng's."""
    source = cell(notebook, "change").source
    examples = [line.lstrip("# ") for line in source.splitlines() if line.startswith("#   {")]
    assert examples, "no change is proposed"

    def edited(example):
        copied = copy.deepcopy(notebook)
        lines = [f"CHANGE = {example}" if line.startswith("CHANGE = ") else line
                 for line in source.splitlines()]
        cell(copied, "change").source = "\n".join(lines)
        return copied

    (count, _), *own = kernels.map(kernels.run, [notebook, *map(edited, examples)])
    for example, (fewer, _) in zip(examples, own):
        assert fewer < count, f"{example} is compared with another change"
    print(f"the {len(examples)} changes that the notebook proposes run", flush=True)


def write_years(folder):
    """A small index of three years with gaps, made up."""
    draw = random.Random(20)
    rows = [["code", "year", "kind", "size", "a", "b", "c"]]
    for year in (2021, 2022, 2023):
        for unit in range(12):
            values = ["" if draw.random() < 0.1 else round(draw.lognormvariate(1, 1.2), 3) for _ in "abc"]
            rows.append([f"u{unit}", year, "xy"[unit % 2], 1 + unit, *values])
    indicators = [["code", "parent", "level", "direction", "weight", "denominator"],
                  ["all", "", 0, 1, 1, ""], ["a", "all", 1, 1, 2, "size"], ["b", "all", 1, -1, 1, ""],
                  ["c", "all", 1, 1, 1, ""]]
    for name, table in (("data", rows), ("indicators", indicators)):
        with open(Path(folder) / f"{name}.csv", "w", newline="") as file:
            csv.writer(file).writerows(table)


def spec_of(folder, name, steps, data):
    path = Path(folder) / f"{name}.yaml"
    path.write_text(f"heng-index: 1\nlabel: {{ zh: 试验, en: trial }}\ndata: {data}\n"
                    f"indicators: indicators.csv\nsteps: {steps}\n")
    return path


def check_specs(kernels, cases):
    """Runs the notebooks of index files, each told by its steps."""
    found = kernels.map(lambda case: kernels.run(exported(HENG, [case[1]], case[2])), cases)
    for (steps, _, _), (count, _) in zip(cases, found):
        print(f"{steps[:70]}…: {count} figures equal", flush=True)


def check_other_steps(kernels):
    with tempfile.TemporaryDirectory() as folder:
        for name in ("data.csv", "indicators.csv"):
            (Path(folder) / name).write_bytes((ASEM / name).read_bytes())
        check_specs(kernels, [
            (steps, spec_of(folder, number, steps, "{ table: data.csv, code: code }"), ["zh", "en"][number % 2])
            for number, steps in enumerate(OTHER_STEPS)])
    with tempfile.TemporaryDirectory() as folder:
        write_years(folder)
        steps = [f"{{ years: {years}, impute: {impute}, treat: winsorize, normalize: percent-rank }}"
                 for years in ("common", "separate")
                 for impute in ("{ method: group-mean, by: kind }", "{ method: latest, own: { b: interpolated } }")]
        check_specs(kernels, [
            (each, spec_of(folder, number, each, "{ table: data.csv, code: code, year: year }"), "en")
            for number, each in enumerate(steps)])


with Kernels() as kernels:
    check_exported(kernels)
    check_change(kernels, exported(HENG, [ASEM / "index.yaml"], "en"))
    count, _ = kernels.run(exported(HENG, [ROOT / "datasets/tai/index.yaml"], "zh"))
    print(f"tai: {count} figures equal", flush=True)
    check_other_steps(kernels)
