"""Writes random evaluations under a scheme with every rule, for programs that must agree on them."""

import json
import random
from pathlib import Path

SCHEME = Path(__file__).parent / "scheme.yaml"
ROUNDINGS = [(place, mode) for place in ("indicators", "total")
             for mode in ("half-up", "half-even", "down", "up")]
NAMES = ["单位", "<script>alert(1)</script>", "](javascript:alert(1))", "r'''\"\"\" __import__('os')",
         "$x^2$ \\(y\\)", "{unit} %s \\N{DASH}", "=1+1", "a\u202eb"]


def write(folder, seed, rounding, numbers):
    """Writes a scheme with a rounding and a folder of evaluations; returns that folder's path.

    An evaluation depends on the seed and its number alone.
    """
    place, mode = rounding
    text = SCHEME.read_text(encoding="utf-8")
    text = text.replace("at: indicators, digits: 1, mode: half-up",
                        f"at: {place}, digits: 1, mode: {mode}")
    folder = Path(folder)
    folder.mkdir(parents=True)
    (folder / "scheme.yaml").write_text(text, encoding="utf-8")
    for number in numbers:
        unit = folder / "units" / f"unit-{number:03}"
        unit.mkdir(parents=True)
        (unit / "evaluation.yaml").write_text(evaluation(random.Random(f"{seed} {number}"), number), encoding="utf-8")
    return folder / "units"


def evaluation(source, number):
    """One evaluation; about one in three leaves rows open."""
    is_open = source.random() < 0.35
    amount = lambda: source.choice(["0", "100", "103", "97.5", f"{source.uniform(1, 300):.2f}"])
    people = lambda: str(source.choice([0, 3, 10, source.randint(1, 40)]))
    facts = {"budget": f"{amount()} 万元", "added": f"{amount()} 万元",
             "spending": f"{amount()} 万元", "staff": f"{people()} 人", "posts": f"{people()} 人",
             "result": f"{source.randint(0, 130)} 分"}
    prior = {"spending": f"{amount()} 万元", "budget": f"{amount()} 万元"}
    if source.random() < 0.2:
        facts["added"] = "-" + facts["added"] if facts["added"][0] != "0" else facts["added"]
    if source.random() < 0.2:
        facts["budget"] = f"{source.randint(1, 900000)} 元"
    missing = source.choice(sorted(facts)) if is_open and source.random() < 0.6 else None
    lines = ["heng-evaluation: 1",
             f"unit: {{ id: unit-{number}, label: {{ zh: {text(source, number)}, en: {text(source, number)} }} }}",
             "year: 2023", "scheme: ../../scheme.yaml", "facts:"]
    lines += [f"  {name}: {'{ status: missing }' if name == missing else figure(value)}"
              for name, value in facts.items()]
    if source.random() < 0.3:
        lines.append("  balance: { formula: budget - spending }")
    lines += satisfaction(source)
    lines.append("prior-facts:")
    lines += [f"  {name}: {figure(value)}" for name, value in prior.items()]
    lines.append("judgements:")
    lines += [f"  {name}: {{ {decision}, status: judged, reason: r }}"
              for name, decision in judgements(source, is_open, missing).items()]
    return "\n".join(lines) + "\n"


def figure(value):
    return f"{{ value: {value}, place: p }}"


def text(source, number):
    return json.dumps(f"{source.choice(NAMES)} {number}")


def satisfaction(source):
    """A rate that is claimed, or one or two surveys behind the facts."""
    if source.random() < 0.3:
        return [f"  satisfaction-rate: {{ value: {source.randint(50, 100)}%, place: p }}"]
    lines = ["satisfaction:"]
    has_population = source.random() < 0.5
    for group in range(source.randint(1, 2)):
        asked = source.randint(1, 200)
        population = f", population: {asked + source.randint(0, 900)}" if has_population else ""
        lines.append(f"  - {{ group: g{group}, survey: {{ satisfied: {source.randint(0, asked)}, "
                     f"asked: {asked}{population} }}, place: p }}")
    return lines


def judgements(source, is_open, missing):
    """Decisions on the rows that figures don't decide."""
    items = ["one", "two", "three"]
    if is_open and source.random() < 0.3:
        items.remove("two")
    answers = ", ".join(f"{item}: {source.choice(['true', 'false'])}" for item in items)
    found = {
        "external": source.choice(["score: 85.5, of: 100", "score: 2, of: 3", "not-applicable: true",
                                   "marks: 3.3"]),
        "checklist": f"items: {{ {answers} }}",
        "incidents": source.choice(["incidents: []", "incidents: [{ count: 2, status: judged, reason: r }]",
                                    "incidents: [{ count: 9, status: judged, reason: r }]", "marks: 4.5"]),
        "levels": source.choice(["level: high", "level: middle, marks: 7.3", "level: low, marks: 4.9",
                                 "marks: 6"]),
        "fraud": f"exercised: {source.choice(['false', 'false', 'true'])}",
    }
    if missing in ("posts", "staff"):
        found["deduct-pro-rata"] = source.choice(["not-applicable: true", "marks: 5.1"])
    if is_open and source.random() < 0.5:
        del found[source.choice(sorted(found))]
    return found
