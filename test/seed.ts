import fc from 'fast-check';

/** Properties are tried on the same inputs in every run; another seed tries others, and `npm run fuzz` goes on looking. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 2027) });
