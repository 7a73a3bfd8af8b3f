"""Does the work of Benchmarks/ with NumPy, SALib and pymcdm, and prints times and answers as JSON.

BLAS is held to one thread, as Heng does: products of this size gain little from two, and lose much
on a busy machine.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import json
import platform
import time
from importlib.metadata import version

import numpy as np
from pymcdm.methods import WSM
from SALib.analyze import sobol as sobol_analysis
from SALib.sample import sobol as sobol_sample

from score_table import INDICATORS, UNITS, rates


def best(work, seconds=3):
    """The best time of a piece of work, in seconds, of at least two and as many as fit."""
    times, end = [], time.perf_counter() + seconds
    while len(times) < 2 or time.perf_counter() < end:
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def products(m, k, n, repetitions):
    rng = np.random.default_rng(1)
    left, right, product = rng.random((m, k)), rng.random((k, n)), np.empty((m, n))

    def work():
        for _ in range(repetitions):
            np.matmul(left, right, out=product)

    return work


def rank_counts(draws, block):
    """How often each unit takes each rank under flat weights, block after block.

    Scores aren't divided by the sum of the weights, which leaves the order as it is.
    """
    rng = np.random.default_rng(1)
    columns = np.ascontiguousarray(rates().T)
    counts = np.zeros(UNITS * UNITS, dtype=np.int64)
    places = np.arange(UNITS)
    weights, scores = np.empty((block, INDICATORS)), np.empty((block, UNITS))
    for start in range(0, draws, block):
        size = min(block, draws - start)
        rng.standard_exponential(out=weights[:size])
        np.matmul(weights[:size], columns, out=scores[:size])
        np.negative(scores[:size], out=scores[:size])
        order = np.argsort(scores[:size], axis=1)
        order *= UNITS
        order += places
        counts += np.bincount(order.ravel(), minlength=UNITS * UNITS)
    return counts.reshape(UNITS, UNITS)


def rank_counts_pymcdm(draws):
    """The same by pymcdm's weighted sum model, which takes one vector of weights at a time."""
    table, types = rates(), np.ones(INDICATORS)
    method = WSM(normalization_function=lambda column, cost: column)
    weights = np.random.default_rng(1).dirichlet(np.ones(INDICATORS), size=draws)
    counts = np.zeros((UNITS, UNITS), dtype=np.int64)
    for vector in weights:
        ranks = method.rank(method(table, vector, types, validation=False))
        counts[np.arange(UNITS), ranks.astype(int) - 1] += 1
    return counts


def flat_weights(draws):
    exponentials = np.random.default_rng(1).standard_exponential((draws, INDICATORS))
    exponentials /= exponentials.sum(axis=1, keepdims=True)
    return exponentials


def sobol_indices(samples, factors=20):
    """First-order and total indices of the G function with a = 0, 1, 2 …, with 100 resamples."""
    problem = {
        "num_vars": factors,
        "names": [f"x{j}" for j in range(factors)],
        "bounds": [[0, 1]] * factors,
    }
    points = sobol_sample.sample(problem, samples, calc_second_order=False, seed=1)
    a = np.arange(factors)
    outputs = np.prod((np.abs(4 * points - 2) + a) / (1 + a), axis=1)
    return sobol_analysis.analyze(
        problem, outputs, calc_second_order=False, num_resamples=100, seed=1
    )


def mean_ranks(counts):
    return (counts @ np.arange(1, UNITS + 1) / counts.sum(axis=1)).tolist()


indices = sobol_indices(4096)
print(
    json.dumps(
        {
            "versions": {
                "Python": platform.python_version(),
                "NumPy": version("numpy"),
                "SALib": version("SALib"),
                "pymcdm": version("pymcdm"),
            },
            "vector code": np.show_config("dicts")["SIMD Extensions"]["found"],
            "seconds": {
                "product-256x49x51": best(products(256, 49, 51, 100)),
                "product-1024": best(products(1024, 1024, 1024, 1)),
                "robustness": min(
                    best(lambda block=block: rank_counts(1_000_000, block))
                    for block in (1024, 4096)
                ),
                "robustness-few-draws": best(lambda: rank_counts_pymcdm(10_000)),
                "flat-weights": best(lambda: flat_weights(100_000)),
                "sobol-indices": best(lambda: sobol_indices(4096)),
            },
            "answers": {
                "mean ranks": {
                    "NumPy": mean_ranks(rank_counts(100_000, 1024)),
                    "pymcdm": mean_ranks(rank_counts_pymcdm(10_000)),
                },
                "first-order indices": {"SALib": indices["S1"].tolist()},
                "total indices": {"SALib": indices["ST"].tolist()},
            },
        }
    )
)
