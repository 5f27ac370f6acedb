import { ignoreClosedPipes, processOutput } from './output/write.ts';
import { run } from './program.ts';

ignoreClosedPipes();
// The process ends by itself once everything is written; process.exit would cut off what a pipe has not taken yet.
process.exitCode = await run(process.argv.slice(2), processOutput);
