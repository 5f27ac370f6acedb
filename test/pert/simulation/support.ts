/** Helpers for tests of the simulation. */

import { expect } from 'vitest';
import { analyse } from '../../../src/pert/analyse.ts';
import type { JourneyNetwork } from '../../../src/pert/network.ts';
import { type SimulateOptions, simulate } from '../../../src/pert/simulation/simulate.ts';
import type { Simulation } from '../../../src/pert/simulation/simulation.ts';

export function simulated(network: JourneyNetwork, options: SimulateOptions = { iterations: 40_000 }): Simulation {
    const simulation = simulate(analyse(network), options);
    expect(simulation).not.toBeNull();
    return simulation!;
}

/** The mean of independent runs lies within four standard errors of the exact one. */
export function expectMean(sample: Float64Array, exact: number): void {
    const { mean, variance } = momentsOf(sample);
    expect(Math.abs(mean - exact)).toBeLessThan(4 * Math.sqrt(variance / sample.length));
}

/** Their variance lies within four standard errors of the exact one; the standard error is √((μ₄ − σ⁴)/n). */
export function expectVariance(sample: Float64Array, exact: number): void {
    const { variance, fourth } = momentsOf(sample);
    expect(Math.abs(variance - exact)).toBeLessThan(4 * Math.sqrt((fourth - variance ** 2) / sample.length));
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
