"""The training step of ../training-step.bench.ts in PyTorch: loss, all gradients, SGD with momentum, running statistics.

Usage: torch_step.py THREADS STEPS LAYOUT, with LAYOUT nchw or channels_last.
Prints one JSON object: {"version": ..., "milliseconds": [one a step]}.
"""

import json
import sys
import time

import torch
from torch import nn

from torch_network import network

WARM_UP = 5


def main():
    threads, steps, layout = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    memory_format = torch.channels_last if layout == "channels_last" else torch.contiguous_format
    torch.set_num_threads(threads)
    torch.manual_seed(0)
    model = network().to(memory_format=memory_format).train()
    images = torch.randn(32, 3, 32, 32).to(memory_format=memory_format)
    labels = torch.arange(32) % 10
    loss_of = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    milliseconds = []
    for step in range(WARM_UP + steps):
        start = time.perf_counter()
        optimizer.zero_grad(set_to_none=True)
        loss = loss_of(model(images), labels)
        loss.backward()
        optimizer.step()
        loss.item()
        if step >= WARM_UP:
            milliseconds.append(1000 * (time.perf_counter() - start))
    print(json.dumps({"version": torch.__version__, "milliseconds": milliseconds}))


main()
