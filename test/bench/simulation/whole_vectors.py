"""The same journey with NumPy: each step is a vector of runs. Prints milliseconds, repetition by repetition.

Reads "runs repetitions", then for each step in the order of travel "optimistic mostLikely pessimistic", and behind them the
numbers of the steps that it follows.
"""

import sys
import time

import numpy

lines = sys.stdin.read().splitlines()
runs, repetitions = (int(word) for word in lines[0].split())
steps = []
for line in lines[1:]:
    words = line.split()
    low, mode, high = (float(word) for word in words[:3])
    shape = 4 * (mode - low) / (high - low)
    steps.append((low, high - low, 1 + shape, 5 - shape, [int(word) for word in words[3:]]))

for repetition in range(repetitions):
    begun = time.perf_counter()
    random = numpy.random.default_rng(repetition)
    finishes = []
    total = numpy.zeros(runs)
    for low, width, alpha, beta, before in steps:
        finish = low + width * random.beta(alpha, beta, runs)
        if before:
            finish += numpy.maximum.reduce([finishes[other] for other in before])
        finishes.append(finish)
        numpy.maximum(total, finish, out=total)
    numpy.percentile(total, [5, 10, 25, 50, 75, 80, 90, 95])
    print(1000 * (time.perf_counter() - begun))
