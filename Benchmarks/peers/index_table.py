"""A made-up composite index of many units with gaps in their values, as one table.

    index_table.py FOLDER     writes values.csv, indicators.csv, plain.yaml and nearest.yaml
"""

import random
import sys
from pathlib import Path

UNITS, INDICATORS, GROUPS, MISSING = 5_000, 100, 10, 0.02
SPEC = """heng-index: 1
label: {{ zh: 虚构的指数, en: Made-up index }}
year: 2024
synthetic: true
data: {{ table: values.csv, code: code }}
indicators: indicators.csv
steps:
  impute: {impute}
  treat: {{ method: winsorize, skewness: 2, kurtosis: 3.5, winsorized-points: 5, fallback: log }}
  normalize: {{ method: min-max, from: 1, to: 100 }}
  aggregate: arithmetic
"""


def write(folder):
    draw = random.Random(2024)
    with open(folder / "values.csv", "w", encoding="utf-8") as file:
        file.write(",".join(["code", *(f"x{number}" for number in range(INDICATORS))]) + "\n")
        for unit in range(UNITS):
            values = [f"{draw.lognormvariate(0, 1.5):.4f}" for _ in range(INDICATORS)]
            gaps = [draw.random() < MISSING for _ in range(INDICATORS)]
            cells = ["" if gap else value for gap, value in zip(gaps, values, strict=True)]
            file.write(",".join([f"u{unit}", *cells]) + "\n")
    with open(folder / "indicators.csv", "w", encoding="utf-8") as file:
        file.write("code,parent,direction,weight\nindex,,1,1\n")
        file.writelines(f"g{group},index,1,1\n" for group in range(GROUPS))
        file.writelines(
            f"x{number},g{number % GROUPS},{1 if number % 3 else -1},1\n"
            for number in range(INDICATORS)
        )
    for name, impute in (("plain", "none"), ("nearest", "nearest")):
        (folder / f"{name}.yaml").write_text(SPEC.format(impute=impute), encoding="utf-8")


write(Path(sys.argv[1]))
