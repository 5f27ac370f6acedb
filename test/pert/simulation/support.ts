/** Helpers for tests of the simulation. */

import { expect } from 'vitest';
import { analyse } from '../../../src/pert/analyse.ts';
import type { JourneyNetwork } from '../../../src/pert/network.ts';
import { simulate } from '../../../src/pert/simulation/simulate.ts';
import type { Simulation } from '../../../src/pert/simulation/simulation.ts';
import type { SimulateOptions } from '../../../src/pert/simulation/simulation-run.ts';

export function simulated(network: JourneyNetwork, options: SimulateOptions = { iterations: 40_000 }): Simulation {
    const simulation = simulate(analyse(network), options);
    expect(simulation).not.toBeNull();
    return simulation!;
}

/** The mean of all runs lies within four standard errors of the exact one. */
export function expectMean(sample: Float64Array, exact: number): void {
    expect(Math.abs(meanOf(sample) - exact)).toBeLessThan(4 * errorOfMean(sample));
}

/** Their variance lies within four standard errors of the exact one. */
export function expectVariance(sample: Float64Array, exact: number): void {
    const mean = meanOf(sample);
    const squares = sample.map((value) => (value - mean) ** 2);
    expect(Math.abs(meanOf(squares) - exact)).toBeLessThan(4 * errorOfMean(squares));
}

/**
 * Groups of 256 runs balance each other and are independent: how much their means differ tells how sure the mean of all
 * is. The runs of the last group, if it is not whole, are a sample without replacement.
 */
export function errorOfMean(sample: Float64Array): number {
    const groups = Math.floor(sample.length / 256);
    const means = Float64Array.from({ length: groups }, (_, group) => meanOf(sample.subarray(256 * group, 256 * (group + 1))));
    const ofMean = (momentsOf(means).variance * groups) / (groups - 1);
    const rest = sample.length - 256 * groups;
    const single = (momentsOf(sample).variance * sample.length) / (sample.length - 1);
    const ofSum = groups * 256 ** 2 * ofMean + rest * (1 - rest / 256) * single;
    return Math.sqrt(ofSum) / sample.length;
}

function meanOf(sample: Float64Array): number {
    return sample.reduce((sum, value) => sum + value, 0) / sample.length;
}

/** A share of runs lies within four standard errors of the exact probability. */
export function expectShare(share: number | null, exact: number, runs: number): void {
    expect(Math.abs(share! - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / runs) + 1e-15);
}

export function momentsOf(sample: Float64Array): { mean: number; variance: number; fourth: number } {
    const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length;
    const central = (power: number) => sample.reduce((sum, value) => sum + (value - mean) ** power, 0) / sample.length;
    return { mean, variance: central(2), fourth: central(4) };
}

/** Mean and variance of the beta-PERT distribution: μ = (a + 4m + b)/6, σ² = (μ − a)(b − μ)/7. */
export function betaPert([a, m, b]: readonly [number, number, number]): { mean: number; variance: number } {
    const mean = (a + 4 * m + b) / 6;
    return { mean, variance: ((mean - a) * (b - mean)) / 7 };
}

/** Simpson's rule. */
export function integral(f: (x: number) => number, from: number, to: number, parts = 2000): number {
    const step = (to - from) / parts;
    let sum = f(from) + f(to);
    for (let i = 1; i < parts; i++) sum += f(from + i * step) * (i % 2 === 1 ? 4 : 2);
    return (sum * step) / 3;
}
