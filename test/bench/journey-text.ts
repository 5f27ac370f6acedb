const STEPS_PER_STAGE = 10;

/**
 * A journey as people write them, of any size: stages of ten steps; each step follows one or two of the steps shortly
 * before it, so that critical and other chains run beside each other. The same text for the same size.
 */
export function journeyText(steps: number): string {
    const random = generator(steps);
    const lines = ['journey Bench "Journey to measure" {', '  unit min', `  target 90% within ${steps * 30} min`];
    for (let i = 0; i < steps; i++) {
        if (i % STEPS_PER_STAGE === 0)
            lines.push(`${i > 0 ? '  }\n' : ''}  stage Stage${i / STEPS_PER_STAGE} "Stage ${i / STEPS_PER_STAGE}" {`);
        const kind = ['touchpoint', 'task', 'moment', 'task', 'wait'][i % 5];
        const first = Math.max(0, i - 1 - Math.floor(random() * 6));
        const second = Math.max(0, i - 1 - Math.floor(random() * 12));
        const names = [...new Set(random() < 0.4 ? [first, second] : [first])].map((index) => `step${index}`);
        const after = i > 0 ? ` after ${names.join(', ')}` : '';
        const optimistic = 1 + Math.floor(random() * 20);
        const likely = optimistic + Math.floor(random() * 20);
        const pessimistic = likely + Math.floor(random() * 40);
        lines.push(`    ${kind} step${i} "Step number ${i}"${after} estimate ${optimistic} ${likely} ${pessimistic} min`);
    }
    lines.push('  }', '}', '');
    return lines.join('\n');
}

/** Linear congruential generator modulo 2^32 [Knuth, TAOCP 2, 3.3.4, table 1, line 16]; 0 ≤ value < 1. */
function generator(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 2 ** 32;
    };
}
