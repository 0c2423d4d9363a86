"""The training step of ../training-step.bench.ts in PyTorch, for comparison.

Usage: torch_step.py THREADS STEPS [nchw | channels_last]
Prints one JSON object: {"version": ..., "milliseconds": [...], "losses": [...]}.
"""

import json
import sys
import time

import torch
from torch import nn


def block(inputs, outputs):
    return [nn.Conv2d(inputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)]


def network():
    return nn.Sequential(
        *block(3, 16), *block(16, 16), nn.AvgPool2d(2),
        *block(16, 32), *block(32, 32), nn.AvgPool2d(2),
        *block(32, 64), *block(64, 64),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10),
    )


def main():
    threads, steps = int(sys.argv[1]), int(sys.argv[2])
    layout = torch.channels_last if sys.argv[3:] == ["channels_last"] else torch.contiguous_format
    torch.set_num_threads(threads)
    torch.manual_seed(0)
    model = network().to(memory_format=layout).train()
    images = torch.randn(32, 3, 32, 32).to(memory_format=layout)
    labels = torch.arange(32) % 10
    loss_of = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    milliseconds, losses = [], []
    for step in range(steps + 5):
        start = time.perf_counter()
        optimizer.zero_grad(set_to_none=True)
        loss = loss_of(model(images), labels)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if step >= 5:
            milliseconds.append(1000 * (time.perf_counter() - start))
    print(json.dumps({"version": torch.__version__, "milliseconds": milliseconds, "losses": losses}))


main()
