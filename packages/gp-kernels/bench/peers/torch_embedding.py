"""Times what an ESNAC step is made of with PyTorch: learning steps of a bidirectional LSTM kernel, and embeddings.

Reads {"layers", "hidden", "threads", "steps", "data": {"shape", "rows"}, "candidates": {"shape", "rows"}, "targets"} as JSON
from stdin, where `rows` are [row, column, value] triples of [architecture * step, input]; prints {"step", "predict"}, lists of
milliseconds.
"""

import json
import sys
import time

import torch

setup = json.load(sys.stdin)
torch.set_num_threads(setup["threads"])
torch.manual_seed(0)


def dense(shape, rows):
    """[architectures, steps, inputs]"""
    matrix = torch.zeros(shape[0] * shape[1], shape[2])
    for row, column, value in rows:
        matrix[row, column] = value
    return matrix.view(*shape)


x, candidates = dense(**setup["data"]), dense(**setup["candidates"])
y = torch.tensor(setup["targets"])
net = torch.nn.LSTM(x.shape[2], setup["hidden"], setup["layers"], batch_first=True, bidirectional=True)
optimizer = torch.optim.Adam(net.parameters(), lr=0.001, weight_decay=5e-4)
noise = 0.05


def embed(batch):
    output, _ = net(batch)
    return torch.nn.functional.normalize(output.mean(1))


def kernel(a, b):
    return torch.exp(-(torch.cdist(a, b) ** 2) / 0.02)


def step():
    e = embed(x)
    squares = (2 - 2 * e @ e.T).clamp(min=0)
    covariance = torch.exp(-squares / 0.02) + noise * torch.eye(len(y))
    inverse = torch.inverse(covariance)
    variance = 1 / inverse.diagonal()
    deviation = (inverse @ y) * variance
    loss = (0.5 * torch.log(variance) + deviation**2 / (2 * variance)).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


def predict():
    with torch.no_grad():
        e, c = embed(x), embed(candidates)
        factor = torch.linalg.cholesky(kernel(e, e) + noise * torch.eye(len(y)))
        cross = kernel(e, c)
        mean = cross.T @ torch.cholesky_solve(y[:, None], factor)
        solved = torch.linalg.solve_triangular(factor, cross, upper=False)
        return mean, 1 + noise - (solved**2).sum(0)


def timed(function, runs):
    milliseconds = []
    for _ in range(runs):
        begin = time.perf_counter()
        function()
        milliseconds.append(1000 * (time.perf_counter() - begin))
    return milliseconds


step()
print(json.dumps({"step": timed(step, setup["steps"]), "predict": timed(predict, 1)}))
