"""Made-up evaluations: a few odd ones, and counties of any size."""

import random

GRADES = """
  - { id: excellent, label: { zh: 优, en: Excellent }, range: "[90, 100]" }
  - { id: good, label: { zh: 良, en: Good }, range: "[80, 90)" }
  - { id: fair, label: { zh: 中, en: Fair }, range: "[60, 80)" }
  - { id: poor, label: { zh: 差, en: Poor }, range: "[0, 60)" }
grades-provenance: { marks: assumed, rule: assumed }
"""
ODD_SCHEME = """heng-scheme: 1
id: odd
label: { zh: 小方案, en: Small scheme }
full-marks: 100
rounding: { at: indicators, digits: 2, mode: half-up }
grades:""" + GRADES + """
facts:
  budget: { label: { zh: 预算, en: budget }, unit: 万元 }
  spending: { label: { zh: 支出, en: spending }, unit: 万元 }
indicators:
  - id: money
    label: { zh: 资金, en: Money }
    marks: 60
    children:
      - id: spending-rate
        label: { zh: 支出率, en: Spending rate }
        marks: 40
        measure: spending / budget
        unit: "%"
        rule: { kind: deduct, below: 100%, per: 1%, marks: 1, steps: floor }
        provenance: { marks: assumed, rule: assumed }
      - id: compliance
        label: { zh: 合规性, en: Compliance }
        marks: 20
        rule: { kind: incidents, marks: 5 }
        provenance: { marks: assumed, rule: assumed }
  - id: key-work
    label: { zh: 重点工作, en: Key work }
    marks: 40
    rule: { kind: external }
    provenance: { marks: assumed, rule: assumed }
  - id: fraud
    label: { zh: 弄虚作假, en: Fraud }
    marks: 0
    rule: { kind: veto, grade-at-most: poor }
    provenance: { marks: assumed, rule: assumed }
"""
# What may go wrong with a name.
HOSTILE_NAME = "<script>alert(1)</script>"
HOSTILE_QUOTES = "\"'><img src=x onerror=alert(2)>&amp;${1}</svg>"


def odd_evaluations(folder):
    """Writes departments that are plain, hostile by name, without figures, and under a veto."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "scheme.yaml").write_text(ODD_SCHEME, "utf-8")
    units = {
        "plain": ("{ zh: 甲局, en: Bureau A }", "97.5 万元", 90, "false"),
        "second": ("{ zh: 乙局, en: Bureau B }", "91 万元", 95, "false"),
        "hostile": (f'"{HOSTILE_NAME}"', "93 万元", 80, "false"),
        "quotes": ('"' + HOSTILE_QUOTES.replace('"', '\\"') + '"', "88 万元", 70, "false"),
        "missing": ("{ zh: 缺数局, en: Bureau without figures }", None, 85, "false"),
        "vetoed": ("{ zh: 否决局, en: Bureau under veto }", "99 万元", 99, "true"),
    }
    for name, (label, spending, score, veto) in units.items():
        fact = f"{{ value: {spending}, place: 表一 }}" if spending else "missing"
        place = folder / name
        place.mkdir(exist_ok=True)
        (place / "evaluation.yaml").write_text(f"""heng-evaluation: 1
unit: {{ id: {name}, label: {label} }}
year: 2023
scheme: ../scheme.yaml
facts:
  budget: {{ value: 100 万元, place: 表一 }}
  spending: {fact}
judgements:
  compliance: {{ incidents: [] }}
  key-work: {{ score: {score}, of: 100, status: reported, place: 表三 }}
  fraud: {{ exercised: {veto} }}
""", "utf-8")
    return folder


def county(folder, unit_count, dimensions=6, size=10, seed=1):
    """Writes a scheme of indicators in dimensions and a table of units; returns the table's path."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(seed)
    ids = [f"row-{d + 1}-{n + 1}" for d in range(dimensions) for n in range(size)]
    # Marks in half points that add up to 100.
    halves = [1] * len(ids)
    for _ in range(200 - len(ids)):
        halves[rng.randrange(len(ids))] += 1
    marks = dict(zip(ids, halves))
    lines = [f"""heng-scheme: 1
id: large
label: {{ zh: 大方案（虚构）, en: Large scheme (made up) }}
full-marks: 100
rounding: {{ at: indicators, digits: 2, mode: half-up }}
grades:{GRADES}
facts:"""]
    for name in ids[::2]:
        lines.append(f"  {name}-plan: {{ label: {{ zh: {name} 计划, en: {name} planned }}, unit: 万元 }}")
        lines.append(f"  {name}-done: {{ label: {{ zh: {name} 完成, en: {name} done }}, unit: 万元 }}")
    lines.append("indicators:")
    for d in range(dimensions):
        inside = ids[d * size:(d + 1) * size]
        lines.append(f"  - id: part-{d + 1}\n    label: {{ zh: 第{d + 1}部分, en: Part {d + 1} }}\n"
                     f"    marks: {sum(marks[name] for name in inside) / 2:g}\n    children:")
        for n, name in enumerate(inside):
            lines.append(f"      - id: {name}\n        label: {{ zh: 指标 {d + 1}.{n + 1}, en: Indicator {d + 1}.{n + 1} }}\n"
                         f"        marks: {marks[name] / 2:g}")
            if name in ids[::2]:
                lines.append(f"        measure: {name}-done / {name}-plan\n        unit: \"%\"\n"
                             f"        rule: {{ kind: proportional, target: 100%, direction: at-least }}")
            else:
                lines.append("        rule: { kind: external }")
            lines.append("        provenance: { marks: assumed, rule: assumed }")
    (folder / "scheme.yaml").write_text("\n".join(lines) + "\n", "utf-8")

    columns = ["code", "name"] + [f"{name}-{part}" for name in ids[::2] for part in ("plan", "done")] + ids[1::2]
    rows = [",".join(columns)]
    for unit in range(unit_count):
        level = rng.gauss(0.85, 0.07)
        row = [f"unit-{unit + 1:04d}", f"合成部门{unit + 1:04d}"]
        for _ in ids[::2]:
            plan = rng.randrange(1000, 90000) / 10
            row += [f"{plan:g}", f"{plan * min(1, max(0, rng.gauss(level, 0.1))):.1f}"]
        row += [f"{100 * min(1, max(0, rng.gauss(level, 0.1))):.1f}" for _ in ids[1::2]]
        rows.append(",".join(row))
    (folder / "table.csv").write_text("\n".join(rows) + "\n", "utf-8")

    facts = "\n".join(f"    {name}-{part}: {name}-{part}" for name in ids[::2] for part in ("plan", "done"))
    judgements = "\n".join(f"    {name}: {{ score: {name}, of: 100, status: reported }}" for name in ids[1::2])
    path = folder / "county.yaml"
    path.write_text(f"""heng-table: 1
table: table.csv
scheme: scheme.yaml
year: 2023
place: 虚构的基础数据表
synthetic: true
note: {{ zh: 合成数据，纯属虚构。, en: Made-up data. }}
columns:
  unit: code
  label: name
  facts:
{facts}
  judgements:
{judgements}
""", "utf-8")
    return path
