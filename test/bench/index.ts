/** Measures everything that is to be fast and prints one JSON object. All times are medians in milliseconds unless named otherwise. */

import { availableParallelism } from 'node:os';
import { benchActivation } from './activation.ts';
import { benchAnalysis } from './analysis.bench.ts';
import { benchCompletion } from './completion.ts';
import { benchCrossings } from './crossings.bench.ts';
import { benchFrames } from './frames.ts';
import { benchKeystroke } from './keystroke.ts';
import { benchLayout } from './layout.bench.ts';
import { benchParsing } from './parsing.ts';
import { benchSampling } from './simulation/sampling.ts';
import { benchSimulation } from './simulation/simulation.bench.ts';
import { benchWorkers } from './simulation/workers.bench.ts';
import { benchTyping } from './typing.ts';

const parts: Record<string, () => unknown> = {
    parsing: benchParsing,
    typing: benchTyping,
    completion: benchCompletion,
    analysis: benchAnalysis,
    simulation: benchSimulation,
    workers: benchWorkers,
    sampling: benchSampling,
    frames: benchFrames,
    layout: benchLayout,
    crossings: benchCrossings,
    activation: benchActivation,
    keystroke: benchKeystroke,
};

// Names of parts on the command line leave out the others.
const wanted = process.argv.slice(2).filter((name) => name in parts);
const results: Record<string, unknown> = { node: process.version, cores: availableParallelism() };
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
    console.error(`measuring ${name} …`);
    results[name] = await parts[name]();
}
console.log(JSON.stringify(results, null, 2));
process.exit();
