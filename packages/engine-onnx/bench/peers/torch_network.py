"""The network of the benchmarks beside this folder, in PyTorch."""

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
