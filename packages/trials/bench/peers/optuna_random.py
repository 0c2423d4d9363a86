"""Trials per second of Optuna's random sampler with an objective that does nothing.

Arguments: the number of trials, and `memory` or `journal`. Prints one number. Needs Optuna: https://optuna.org
"""

import os
import sys
import tempfile
import time

import optuna

trials, storage = int(sys.argv[1]), sys.argv[2]
optuna.logging.set_verbosity(optuna.logging.ERROR)


def objective(trial):
    return trial.suggest_float("x", 0, 1)


with tempfile.TemporaryDirectory() as folder:
    journal = None
    if storage == "journal":
        from optuna.storages import JournalStorage
        from optuna.storages.journal import JournalFileBackend

        journal = JournalStorage(JournalFileBackend(os.path.join(folder, "journal.log")))
    study = optuna.create_study(sampler=optuna.samplers.RandomSampler(seed=1), storage=journal)
    begin = time.perf_counter()
    study.optimize(objective, n_trials=trials)
    print(trials / (time.perf_counter() - begin))
