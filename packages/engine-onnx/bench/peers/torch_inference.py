"""The network of ../inference.bench.ts in PyTorch, in inference mode.

Usage: torch_inference.py THREADS RUNS LAYOUT, with LAYOUT nchw or channels_last.
Prints one JSON object: {"version": ..., "milliseconds": [one a run]}.
"""

import json
import sys
import time

import torch

from torch_network import network

WARM_UP = 5


def main():
    threads, runs, layout = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    memory_format = torch.channels_last if layout == "channels_last" else torch.contiguous_format
    torch.set_num_threads(threads)
    model = network().to(memory_format=memory_format).eval()
    images = torch.randn(32, 3, 32, 32).to(memory_format=memory_format)
    milliseconds = []
    with torch.inference_mode():
        for run in range(WARM_UP + runs):
            start = time.perf_counter()
            model(images)
            if run >= WARM_UP:
                milliseconds.append(1000 * (time.perf_counter() - start))
    print(json.dumps({"version": torch.__version__, "milliseconds": milliseconds}))


main()
