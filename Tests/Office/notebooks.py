"""Runs the exported notebooks of scores, tampered ones and random ones, each in a fresh kernel."""

import sys
import tempfile
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[2]
sys.path[1:1] = [str(Path(__file__).parent / name) for name in ("Notebooks", "Shared")]
import evaluations
from execution import Kernels, cell, exported, is_of_an_index
from share import chosen

HENG = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/heng")


def change_fact(data):
    used = next(fact for fact in data["units"][0]["facts"] if fact.get("figure") not in (None, "0"))
    used["figure"] = used["figure"] + "1" if "." in used["figure"] else used["figure"] + ".01"


def change_mark(data):
    data["heng"]["units"][-1]["marks"][0] = "4.99"


def change_rule(data):
    row = next(row for row in data["scheme"]["rows"] if row["rule"]["kind"] == "incidents")
    row["rule"]["marks"] = "0.37"


def change_weight(data):
    data["scheme"]["rows"][0]["marks"] = "5.5"


def change_what_if(data):
    data["heng"]["what-if"]["totals"][0] = "91.35"


def change_probability(data):
    if "grade-probabilities" in data["heng"]:
        data["heng"]["grade-probabilities"][0] += 1e-8
    else:
        data["heng"]["pairs"][-1][2] += 1e-8


def change_rank(data):
    data["heng"]["units"][0]["rank"] += 1


def drop_mark(data):
    data["heng"]["units"][0]["marks"].pop()


def add_new_mark(data):
    data["heng"]["what-if"]["row-marks"].append("1")


CHANGES = [change_fact, change_mark, change_rule, change_weight, change_what_if, change_probability,
           change_rank, drop_mark, add_new_mark]


def check_exported(kernels):
    files = sorted((ROOT / "notebooks-export").glob("*.ipynb"))
    notebooks = [(file.name, nbformat.read(file, as_version=4)) for file in files]
    notebooks = [(name, notebook) for name, notebook in notebooks if not is_of_an_index(notebook)]
    assert notebooks, "no exported notebooks of scores"
    for name, notebook in notebooks:
        for item in ("compare", "what-if", "probability"):
            assert "check(" in cell(notebook, item).source, f"{name}: {item} compares nothing"
        opened = [output for item in notebook.cells for output in item.get("outputs", [])]
        kinds = {kind for output in opened for kind in output["data"]}
        assert {"text/html", "image/svg+xml"} <= kinds, f"{name} opens without results"
    found = kernels.map(lambda each: kernels.run(each[1], started_by_jupyter=True), notebooks)
    for (name, _), (count, _) in zip(notebooks, found):
        print(f"{name}: {count} figures equal", flush=True)
    for name, notebook in notebooks:
        if ".zh." in name:
            kernels.refuse(name, notebook, CHANGES)


def check_random(kernels, folder):
    """Evaluations under each rounding together, and some of the last on their own."""
    numbers = chosen("random evaluations under each rounding", 40, least=6)

    def check(seed, rounding):
        units = evaluations.write(Path(folder) / str(seed), seed, rounding, numbers)
        try:
            count, notebook = kernels.run(exported(HENG, [units], ["zh", "en"][seed % 2]))
        except Exception as error:
            error.add_note(f"random evaluations {numbers[0]} to {numbers[-1]}, {' '.join(rounding)}")
            raise
        shown = "".join(output["data"].get("text/html", "") for item in notebook.cells
                        for output in item.get("outputs", []) if "data" in output)
        assert "<script>alert" not in shown, "a name became a tag"
        return count, units

    found = kernels.map(lambda each: check(*each), enumerate(evaluations.ROUNDINGS))
    for rounding, (count, units) in zip(evaluations.ROUNDINGS, found):
        print(f"random evaluations, {' '.join(rounding)}: {count} figures equal", flush=True)
    alone = sorted(units.iterdir())[:6]
    for unit, (count, _) in zip(alone, kernels.map(lambda unit: kernels.run(exported(HENG, [unit], "zh")), alone)):
        print(f"{unit.name} alone: {count} figures equal")


with Kernels() as kernels, tempfile.TemporaryDirectory() as folder:
    check_exported(kernels)
    check_random(kernels, folder)
