"""A made-up county of many departments as one table, and its naive scoring by Python's csv module.

    county_table.py write ROWS FOLDER     writes county.csv and its column map
    county_table.py score FILE.csv OUT    scores the table under the Hunan scheme with plain floats
"""

import csv
import random
import sys
from math import floor
from pathlib import Path

FACTS = {
    "staff-in-post": "在职人员数",
    "establishment": "编制数",
    "official-expenses-budget": "三公预算",
    "official-expenses": "三公支出",
    "initial-budget": "年初预算",
    "supplementary-budget": "追加预算",
    "carry-over": "上年结转",
    "year-end-balance": "年末结余",
    "built-area": "建设面积",
    "approved-area": "批准面积",
    "building-cost": "实际投资",
    "approved-cost": "批准概算",
    "operating-expenses": "公用支出",
    "operating-budget": "公用预算",
    "procurement": "采购金额",
    "procurement-budget": "采购预算",
}
SYSTEMS = ["有财务制度", "有节约制度", "制度合法完整", "制度得到执行"]
DISCLOSURE = ["公开内容", "公开时限", "数据真实", "数据完整", "数据准确"]
LEVELS = {"效果较好": 6, "效果一般": 3, "无效果或不明显": 0}
MAP = """heng-table: 1
table: county.csv
scheme: {scheme}
year: 2023
place: 虚构的基础数据表
synthetic: true
columns:
  unit: 单位编码
  label: 单位名称
  facts:
{facts}
  prior-facts:
    official-expenses-budget: 上年三公预算
  judgements:
    management-systems: {{ items: {{ internal-finance: 有财务制度, thrift: 有节约制度, lawful-and-complete: 制度合法完整, carried-out: 制度得到执行 }} }}
    compliant-use-of-funds: {{ incidents: 违规例数 }}
    disclosure: {{ items: {{ content: 公开内容, deadline: 公开时限, true-data: 数据真实, complete-data: 数据完整, accurate-data: 数据准确 }} }}
    key-work-completion-rate: {{ score: 考核得分, of: 100, status: reported }}
    economic-and-social-benefit: 效益评分
    administrative-efficiency: {{ level: 行政效能 }}
  satisfaction:
    - {{ group: 服务对象, target: 90%, satisfied: 满意人数, asked: 调查人数 }}
"""


def department(number, draw):
    budget = 200 * 100 ** draw.random()
    posts = 10 + int(budget**0.5)
    official = 3 + budget * 0.002
    area = draw.choice([0] * 9 + [1500])
    asked = draw.randint(60, 400)

    def share(of, low, high):
        return f"{of * draw.uniform(low, high):.2f}"

    def answers(count):
        return ["是" if draw.random() < 0.9 else "否" for _ in range(count)]

    figures = [int(posts * draw.uniform(0.8, 1.1)), posts]
    figures += [share(official, 1, 1), share(official, 0.6, 1.1)]
    figures += [share(budget, 1, 1), share(budget * draw.choice([0, 0.05, 0.15, 0.4]), 1, 1)]
    figures += [share(budget, 0.01, 0.03), share(budget, 0, 0.1)]
    figures += [int(area * draw.uniform(0.9, 1.2)), area]
    figures += [share(area * 0.3, 0.9, 1.2), share(area * 0.3, 1, 1)]
    figures += [share(budget * 0.08, 0.9, 1.05), share(budget * 0.08, 1, 1)]
    figures += [share(budget * 0.05, 0.95, 1.02), share(budget * 0.05, 1, 1)]
    row = [100_000 + number, f"合成单位{number}"] + figures + [share(official, 0.9, 1.1)]
    row += answers(4) + [int(draw.expovariate(1))] + answers(5)
    row += [f"{draw.uniform(60, 100):.1f}", f"{draw.uniform(2, 10):.1f}"]
    return row + [draw.choice(list(LEVELS)), int(asked * draw.uniform(0.6, 0.99)), asked]


def write(count, folder):
    draw = random.Random(2023)
    folder = Path(folder)
    header = ["单位编码", "单位名称", *FACTS.values(), "上年三公预算", *SYSTEMS, "违规例数"]
    header += [*DISCLOSURE, "考核得分", "效益评分", "行政效能", "满意人数", "调查人数"]
    with open(folder / "county.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for number in range(count):
            writer.writerow(department(number, draw))
    scheme = Path(__file__).resolve().parents[2] / "datasets/schemes/hunan-whole-department.yaml"
    facts = "\n".join(f"    {name}: {column}" for name, column in FACTS.items())
    (folder / "county.yaml").write_text(MAP.format(scheme=scheme, facts=facts), encoding="utf-8")


def left(full, excess, step, marks):
    """What a deduction of whole steps leaves; a hair more keeps sums of floats on their step."""
    return max(0.0, full - marks * max(0, floor(excess / step + 1e-9)))


def total(row):
    figures = {name: float(row[column]) for name, column in FACTS.items()}
    prior = float(row["上年三公预算"])
    budget = figures["official-expenses-budget"]
    initial, added = figures["initial-budget"], figures["supplementary-budget"]
    funds = figures["carry-over"] + initial + added
    control = added / initial

    def over(part, whole):
        return figures[part] / figures[whole] - 1 if figures[whole] else 0

    marks = [
        left(5, over("staff-in-post", "establishment"), 0.01, 0.5),
        left(5, (budget - prior) / prior, 0.01, 0.5),
        left(5, figures["year-end-balance"] / funds, 0.05, 2),
        5 if control <= 0 else 4 if control <= 0.1 else 3 if control <= 0.2 else 2 if control <= 0.3 else 0,
        left(5, over("built-area", "approved-area"), 0.05, 2),
        left(5, over("building-cost", "approved-cost"), 0.05, 2),
        left(8, over("operating-expenses", "operating-budget"), 0.01, 1),
        left(7, over("official-expenses", "official-expenses-budget"), 0.01, 1),
        left(6, abs(over("procurement", "procurement-budget")), 0.01, 1),
        2 * sum(row[name] == "是" for name in SYSTEMS),
        max(0, 6 - int(row["违规例数"])),
        sum(row[name] == "是" for name in DISCLOSURE),
        floor(float(row["考核得分"]) * 8 + 0.5 + 1e-9) / 100,
        float(row["效益评分"]),
        LEVELS[row["行政效能"]],
    ]
    rate = int(row["满意人数"]) / int(row["调查人数"])
    marks.append(6 if rate >= 0.9 else 4 if rate >= 0.8 else 2 if rate >= 0.7 else 0)
    return marks, sum(marks)


def score(path, output):
    with open(path, encoding="utf-8", newline="") as source:
        with open(output, "w", encoding="utf-8", newline="") as target:
            writer = csv.writer(target)
            for row in csv.DictReader(source):
                marks, sum_of_marks = total(row)
                writer.writerow([row["单位编码"], row["单位名称"], f"{sum_of_marks:.2f}", *marks])


if sys.argv[1] == "write":
    write(int(sys.argv[2]), sys.argv[3])
else:
    score(sys.argv[2], sys.argv[3])
