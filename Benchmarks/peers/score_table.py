"""The score rates of ScoreTable.swift, number for number: 51 units × 49 indicators."""

import numpy as np

UNITS, INDICATORS = 51, 49


def split_mix_64(seed, count):
    """The first numbers of SplitMix64 (Steele, Lea, Flood 2014)."""
    with np.errstate(over="ignore"):
        state = np.uint64(seed) + np.arange(1, count + 1, dtype=np.uint64) * np.uint64(
            0x9E3779B97F4A7C15
        )
        mixed = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def rates():
    units = (split_mix_64(1, UNITS * INDICATORS) >> np.uint64(11)) * 2.0**-53
    return 0.5 + 0.5 * units.reshape(UNITS, INDICATORS)
