/** Prints the milliseconds from a network to the first figures in a process that has simulated nothing yet. Its argument: steps. */

import { performance } from 'node:perf_hooks';
import { analyse } from '../../../src/pert/analyse.ts';
import { SimulationRun } from '../../../src/pert/simulation/simulation-run.ts';
import { pertLikeNetwork } from './networks.ts';

const network = pertLikeNetwork(Number(process.argv[2]), 1);
const begun = performance.now();
const run = SimulationRun.of(analyse(network), {})!;
run.advance(0, () => performance.now());
run.result();
console.log(performance.now() - begun);
