import { SEVERITIES } from '../../language/diagnostics/catalogue.ts';
import { UNITS } from '../../pert/durations.ts';
import { LINK_TYPES } from '../../pert/network.ts';
import { flag, type JsonSchema, list, nullable, number, object, oneOf, text } from '../json-schema.ts';

export const UNIT: JsonSchema = oneOf(UNITS, 'Of all times of the journey.');
export const NAME: JsonSchema = text();
export const NAMES: JsonSchema = list(text());
const TIME: JsonSchema = nullable(number());

/** A step as in `journey analyze --json`. */
export const STEP = object({
    name: NAME,
    label: nullable(text()),
    kind: oneOf(['touchpoint', 'moment', 'task', 'wait', 'milestone']),
    stage: nullable(text()),
    estimate: nullable(object({ optimistic: number(), mostLikely: number(), pessimistic: number() })),
    expected: TIME,
    variance: TIME,
    earliestStart: TIME,
    earliestFinish: TIME,
    latestStart: TIME,
    latestFinish: TIME,
    totalSlack: nullable(number('How much later it may start without delaying the journey.')),
    freeSlack: TIME,
    critical: nullable(flag()),
});

export const DEPENDENCY = object({ from: NAME, to: NAME, type: oneOf(LINK_TYPES), lag: number() });

export const TARGET = object({
    step: nullable(text('Of a service standard for one step.')),
    from: nullable(text()),
    to: nullable(text()),
    confidence: number('The share promised, 0 to 1.'),
    within: number(),
    probability: nullable(number('0 to 1.')),
    met: nullable(flag()),
});

const POSITION = object({ line: number(), character: number() });
export const RANGE = object({ start: POSITION, end: POSITION }, 'Lines and characters count from 0.');
export const SEVERITY: JsonSchema = oneOf(SEVERITIES);
export const DIAGNOSTIC = object({ code: text(), severity: SEVERITY, message: text(), range: RANGE });
