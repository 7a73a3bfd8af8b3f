"""States of a workbench: plain, senseless and random weights, locks, cuts and rules."""

import random
import re

PLAIN = [
    ([], []), (["effects=50/3"], []), (["input=0"], []), (["public-satisfaction=0"], []),
    (["disclosure=12.5", "input=20"], ["management-systems"]),
]
SENSELESS = [
    (["effects=120"], []), (["effects=-1"], []), (["efects=5"], []), (["effects=abc"], []),
    (["effects="], []), (["effects"], []), (["effects=60", "process=60"], []),
    (["process=10"], ["management-systems", "disclosure"]), (["disclosure=50"], ["process"]),
    ([], ["nothing"]), (["grades.excellent=70"], []), (["grades.good=95"], []),
    (["grades.excellent=101"], []), (["budget-control-rate.cut-2=50%"], []),
    (["budget-control-rate.cut-2=15"], []), (["budget-control-rate.cut-9=15%"], []),
    (["rounding.mode=sideways"], []), (["management-systems.thrift=5"], []),
    (["staffing-control-rate.per=0%"], []), (["effects=1/0"], []), (["=5"], []),
]


def random_state(desk, number):
    """The settings and locks of a random state by its number; they may turn out to make no sense."""
    rng = random.Random(f"state {number}")
    nodes = desk["indicators"] + desk["dimensions"]
    settings, locks = {}, []
    for node in rng.sample(nodes, rng.choice([0, 1, 1, 1, 2, 2, 3])):
        settings[node["id"]] = _marks(rng, float(node.get("value", node["marks"])))
    for node in rng.sample(nodes, rng.choice([0, 0, 1, 2])):
        if node["id"] not in settings or rng.random() < 0.2:
            locks.append(node["id"])
    # Cuts and rules take turns, so that a few states in a row have both.
    if desk["grades"] and number % 5 in (1, 3):
        for parameter in _cuts(desk):
            if rng.random() < 0.6:
                value = float(parameter["value"]) + rng.randrange(-40, 41) / rng.choice([4, 10, 100])
                settings[parameter["address"]] = f"{value:g}"
    if number % 2 == 0:
        rules = [each for each in desk["parameters"] if not each["address"].startswith("grades.")]
        for parameter in rng.sample(rules, rng.choice([1, 1, 2, 3])):
            settings[parameter["address"]] = _value(rng, parameter)
    return [f"{address}={value}" for address, value in settings.items()], locks


def _cuts(desk):
    return [each for each in desk["parameters"] if each["address"].startswith("grades.")]


def _marks(rng, official):
    """Decimals and fractions, mostly near the official marks."""
    kind = rng.random()
    if kind < 0.25:
        return f"{rng.randrange(0, 100)}/{rng.choice([3, 7, 9, 11, 13])}"
    if kind < 0.4:
        return f"{rng.randrange(0, 3000) / 100:g}"
    return f"{max(0, official + rng.randrange(-300, 301) / 100):.{rng.choice([0, 1, 2, 2])}f}"


def _value(rng, parameter):
    if parameter.get("choices"):
        return rng.choice(parameter["choices"])
    number, suffix = re.fullmatch(r"(-?[\d.]+)(.*)", parameter["value"]).groups()
    if parameter["address"] == "rounding.digits":
        return str(rng.randrange(0, 5))
    return f"{float(number) * rng.choice([0.5, 0.8, 0.9, 1, 1.1, 1.25, 2]) + rng.choice([0, 0, 0, 1]):.6g}{suffix}"
