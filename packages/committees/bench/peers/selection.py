"""Searches cascades with NumPy, from the files that logit-files.ts writes. Reads options as JSON, prints seconds and the result.

mode "cached" computes what each distinct set of models says once; "plain" does so for each cascade anew, `sample` of them,
and scales the time up. Both try a grid of thresholds of each cascade by counting, not one by one.
"""
import itertools
import json
import sys
import time

import numpy as np

o = json.load(sys.stdin)
N, C, T, K = o["samples"], o["classes"], o["types"], o["copies"]
costs = np.array(o["costs"])
labels = np.fromfile(o["folder"] + "/labels.i32", dtype=np.int32)
logits = [
    [np.fromfile(f"{o['folder']}/b{t}-{c}.f32", dtype=np.float32).reshape(N, C) for c in range(K)] for t in range(T)
]
G = o["steps"]
edges = np.arange(G + 1) / G


def score(total, k):
    mean = total / np.float32(k)
    label = mean.argmax(axis=1)
    top = mean.max(axis=1)
    confidence = 1 / np.exp(mean - top[:, None]).sum(axis=1)
    return (label == labels).astype(np.int64), np.searchsorted(edges, confidence, side="right")


def members(key):
    return [logits[t][list(key[:i]).count(t)] for i, t in enumerate(key)]


cache = {}


def stage(key, cached):
    key = tuple(sorted(key))
    if cached and key in cache:
        return cache[key]
    rows = members(key)
    total = rows[0]
    for row in rows[1:]:
        total = total + row
    result = score(total, len(key))
    if cached:
        cache[key] = result
    return result


def best(cascade, cached):
    """The greatest number of right samples at an average cost of at most max_cost, over the grid of thresholds."""
    stages = [stage(cascade[: i + 1], cached) for i in range(len(cascade))]
    axes = len(cascade) - 1
    E = G + 2
    index = np.zeros(N, dtype=np.int64)
    correct = np.zeros((1,) * axes)
    cost = np.full((1,) * axes, costs[cascade[0]])
    for k in range(axes):
        right, bins = stages[k]
        index = index * E + bins
        shape = (E,) * (k + 1)
        counts = np.bincount(index, weights=right, minlength=E ** (k + 1)).reshape(shape)
        reach = np.bincount(index, minlength=E ** (k + 1)).reshape(shape)
        for axis in range(k + 1):
            counts, reach = counts.cumsum(axis), reach.cumsum(axis)
        inner = (slice(0, -1),) * (k + 1)
        leave = counts[inner[:-1] + (slice(-1, None),)] - counts[inner]
        spread = (E - 1,) * (k + 1) + (1,) * (axes - k - 1)
        correct = correct + leave.reshape(spread)
        cost = cost + costs[cascade[k + 1]] * reach[inner].reshape(spread) / N
    last = np.bincount(index, weights=stages[-1][0], minlength=E**axes).reshape((E,) * axes)
    for axis in range(axes):
        last = last.cumsum(axis)
    correct = correct + last[(slice(0, -1),) * axes]
    allowed = np.where(cost <= o["maxCost"] * (1 + 1e-12), correct, -1)
    at = allowed.argmax()
    return allowed.flat[at], cost.flat[at]


cascades = [c for n in (2, 3, 4) for c in itertools.product(range(T), repeat=n)]
cached = o["mode"] == "cached"
if not cached:
    cascades = [cascades[i] for i in np.linspace(0, len(cascades) - 1, o["sample"]).astype(int)]
begin = time.perf_counter()
found = max((best(c, cached) + (c,) for c in cascades), key=lambda r: (r[0], -r[1]))
seconds = time.perf_counter() - begin
if not cached:
    seconds *= (T**2 + T**3 + T**4) / len(cascades)
print(json.dumps({"seconds": seconds, "correct": int(found[0]), "cost": float(found[1]), "members": list(map(int, found[2]))}))
