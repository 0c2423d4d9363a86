"""Times scikit-learn's GP fit (one start): Matern 5/2 with a length a dimension, a variance, white noise, normalised targets.

Reads {"points", "targets", "asked", "runs"} as JSON from stdin; prints {"milliseconds", "predict", "likelihood"}.
"""

import json
import sys
import time

import numpy
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import ConstantKernel, Matern, WhiteKernel

data = json.load(sys.stdin)
points, targets, asked = (numpy.array(data[name]) for name in ("points", "targets", "asked"))
kernel = ConstantKernel(1.0) * Matern(numpy.ones(points.shape[1]), nu=2.5) + WhiteKernel(0.1)

milliseconds, predict = [], []
for _ in range(data["runs"]):
    begin = time.perf_counter()
    gp = GaussianProcessRegressor(kernel, alpha=0.0, normalize_y=True).fit(points, targets)
    fitted = time.perf_counter()
    gp.predict(asked, return_std=True)
    milliseconds.append(1000 * (fitted - begin))
    predict.append(1000 * (time.perf_counter() - fitted))
print(json.dumps({"milliseconds": milliseconds, "predict": predict, "likelihood": gp.log_marginal_likelihood_value_}))
