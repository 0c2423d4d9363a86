"""Suggests one value a variable by the algorithm of hyperopt's TPE, in NumPy. Reads a problem as JSON on standard input,
prints {"milliseconds": [...], "numpy": "..."}: one number a run, for all variables together."""

import json
import sys
import time
from math import sqrt

import numpy as np

try:
    from scipy.special import erf
except ImportError:
    from math import erf as scalar_erf

    erf = np.vectorize(scalar_erf)


def forgetting(count, newest=25):
    if count <= newest:
        return np.ones(count)
    return np.concatenate([np.linspace(1 / count, 1, count - newest), np.ones(newest)])


def parzen(observations, low, high, prior_weight=1.0):
    mid, width = (low + high) / 2, high - low
    order = np.argsort(observations)
    ordered = observations[order]
    place = np.searchsorted(ordered, mid)
    means = np.insert(ordered, place, mid)
    weights = np.insert(forgetting(len(observations))[order], place, prior_weight)
    if len(observations) == 1:
        deviations = np.full(2, width / 2)
    else:
        gaps = np.diff(means)
        deviations = np.maximum(np.append(0, gaps), np.append(gaps, 0))
    deviations = np.clip(deviations, width / min(100.0, 1 + len(means)), width)
    deviations[place] = width
    return means, deviations, weights / weights.sum()


def draw(random, mixture, low, high, count):
    means, deviations, weights = mixture
    values = []
    while len(values) < count:
        component = random.choice(len(means), p=weights)
        value = random.normal(means[component], deviations[component])
        if low <= value <= high:
            values.append(value)
    return np.array(values)


def density(values, mixture):
    means, deviations, weights = mixture
    z = (values[:, None] - means) / deviations
    return (np.exp(-0.5 * z * z) * (weights / deviations)).sum(axis=1)


def mass(values, mixture):
    means, deviations, weights = mixture
    scale = deviations * sqrt(2)
    offset = values[:, None] - means
    return ((erf((offset + 0.5) / scale) - erf((offset - 0.5) / scale)) * weights).sum(axis=1)


def suggest(random, dimension, good, others, candidates=24):
    kind = dimension["kind"]
    if kind == "categorical":
        count = dimension["count"]

        def probabilities(observations):
            counts = 1.0 + np.bincount(observations.astype(int), weights=forgetting(len(observations)), minlength=count)
            return counts / counts.sum()

        l, g = probabilities(good), probabilities(others)
        values = random.choice(count, size=candidates, p=l)
        return values[np.argmax(np.log(l[values]) - np.log(g[values]))]
    low, high = dimension["low"], dimension["high"]
    if kind == "integer":
        low, high = low - 0.5, high + 0.5
    l, g = parzen(good, low, high), parzen(others, low, high)
    values = draw(random, l, low, high, candidates)
    if kind == "integer":
        values = np.round(values)
    of = mass if kind == "integer" else density
    return values[np.argmax(np.log(of(values, l)) - np.log(of(values, g)))]


def main():
    problem = json.load(sys.stdin)
    points, losses = np.array(problem["points"]), np.array(problem["losses"])
    random = np.random.default_rng(1)
    milliseconds = []
    for _ in range(problem["runs"]):
        start = time.perf_counter()
        size = min(int(np.ceil(0.25 * np.sqrt(len(losses)))), 25)
        chosen = np.zeros(len(losses), dtype=bool)
        chosen[np.argsort(losses)[:size]] = True
        for d, dimension in enumerate(problem["dimensions"]):
            suggest(random, dimension, points[chosen, d], points[~chosen, d])
        milliseconds.append(1000 * (time.perf_counter() - start))
    json.dump({"milliseconds": milliseconds, "numpy": np.__version__}, sys.stdout)


main()
