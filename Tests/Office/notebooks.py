"""Runs the exported notebooks of scores, tampered ones and random ones, each in a fresh kernel."""

import subprocess
import sys
import tempfile
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).parent / "Notebooks"))
import evaluations  # noqa: E402
from execution import cell, is_of_an_index, refuse, run  # noqa: E402

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


def check_exported():
    files = sorted((ROOT / "notebooks-export").glob("*.ipynb"))
    assert files, "no exported notebooks"
    for file in files:
        notebook = nbformat.read(file, as_version=4)
        if is_of_an_index(notebook):
            continue
        for name in ("compare", "what-if", "probability"):
            assert "check(" in cell(notebook, name).source, f"{file.name}: {name} compares nothing"
        opened = [output for item in notebook.cells for output in item.get("outputs", [])]
        kinds = {kind for output in opened for kind in output["data"]}
        assert {"text/html", "image/svg+xml"} <= kinds, f"{file.name} opens without results"
        print(f"{file.name}: {run(notebook)[0]} figures equal")
        if ".en." in file.name:
            continue
        refuse(file.name, notebook, CHANGES)


def exported(paths, folder, language):
    target = Path(folder) / "out.ipynb"
    subprocess.run([HENG, "notebook", *map(str, paths), "-o", str(target), "--lang", language],
                   check=True)
    return nbformat.read(target, as_version=4)


def check_random(folder):
    for seed, rounding in enumerate(evaluations.ROUNDINGS):
        units = evaluations.write(Path(folder) / str(seed), seed, rounding, count=40)
        count, notebook = run(exported([units], folder, ["zh", "en"][seed % 2]))
        shown = "".join(output["data"].get("text/html", "") for item in notebook.cells
                        for output in item.get("outputs", []) if "data" in output)
        assert "<script>alert" not in shown, "a name became a tag"
        print(f"random evaluations, {' '.join(rounding)}: {count} figures equal")
    for number in range(6):
        unit = units / f"unit-{number:03}"
        print(f"{unit.name} alone: {run(exported([unit], folder, 'zh'))[0]} figures equal")


check_exported()
with tempfile.TemporaryDirectory() as folder:
    check_random(folder)
