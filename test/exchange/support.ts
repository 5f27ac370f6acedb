import type { ExportInput, ImportedJourney } from '../../src/exchange/exchange.ts';
import { journeyText } from '../../src/exchange/journey/journey-text.ts';
import type { JourneyNetwork } from '../../src/pert/network.ts';
import { EXAMPLES, exampleText, readJourneys } from '../examples/read-journeys.ts';

/** 2027-03-31T09:00 */
export const START = Date.UTC(2027, 2, 31, 9);

/** What the exporters get of the first journey of a text. */
export async function exportInput(text: string): Promise<ExportInput> {
    const [{ network, analysis }] = (await readJourneys(text)).journeys;
    if (!analysis.schedule) throw new Error('no schedule');
    return { network, schedule: analysis.schedule, start: START };
}

/** The network of an imported journey, by way of its text, which must be free of errors but for missing estimates. */
export async function networkOf(imported: ImportedJourney): Promise<JourneyNetwork> {
    const { journeys, diagnostics } = await readJourneys(journeyText(imported));
    const faults = diagnostics.filter(({ code }) =>
        ['syntax', 'unresolved-reference', 'duplicate-name', 'estimate-order', 'value-range'].includes(code),
    );
    if (faults.length > 0) throw new Error(JSON.stringify(faults));
    return journeys[0].network;
}

/** What two networks must share to be the same to their readers, links in a fixed order, times in milliseconds. */
export function essence({ steps, stages, links, unit }: JourneyNetwork, { kinds = true, estimates = true } = {}) {
    const factor = { ms: 1, s: 1e3, min: 6e4, h: 36e5, d: 864e5, w: 6048e5, mo: 2_629_800_000, y: 31_557_600_000 }[unit];
    const round = (value: number) => Math.round(value * factor);
    return {
        stages: stages.map(({ name, label }) => label ?? name),
        steps: steps.map(({ name, label, kind, stage, estimate }) => ({
            name,
            label: label ?? name,
            stage: stage === null ? null : (stages[stage].label ?? stages[stage].name),
            ...(kinds && { kind }),
            ...(estimates && { estimate: estimate && [estimate.optimistic, estimate.mostLikely, estimate.pessimistic].map(round) }),
        })),
        links: links
            .map(
                ({ from, to, type, lag }) =>
                    `${steps[from].name} ${type} ${steps[to].name} ${round(lag.optimistic)} ${round(lag.mostLikely)} ${round(lag.pessimistic)}`,
            )
            .sort(),
    };
}

/** A network with everything that the formats carry: all types of links, lag and lead, every kind, names of several scripts. */
export const EVERYTHING = `journey Everything "All, of \\"it\\"; & <more>" {
    unit h
    touchpoint outside "No stage: # 1" estimate 1 2 6
    stage first "First, of two" {
        task pick "=Pick" after outside estimate 2
        moment 浏览 "浏览; 商品" after pick.start lag 30 min estimate 5 10 30 min
        wait delivery after pick lead 15 min finish after 浏览.start lag 1 h estimate 1 2 5 d
    }
    stage second {
        touchpoint unbox "Line\\nbreak" finish after delivery estimate 90 s
        milestone done after unbox, 浏览
    }
}`;

/** Finish-to-start links and certain durations alone. */
export const PLAIN = `journey Plain "Plain order" {
    unit min
    task outside "No stage" estimate 30
    stage Buy {
        task visit "Website visit" after outside estimate 90 min
        task choose after visit estimate 2 h
        task pay after visit estimate 12.5
    }
    stage Get "Get it" {
        task delivery after choose, pay estimate 3 d
        milestone received "Here" after delivery
    }
}`;

/** Examples with a journey that has a schedule, and their texts. */
export const SCHEDULED = EXAMPLES.filter((name) => name !== 'every-diagnostic.journey')
    .map((name) => [name, exampleText(name)] as const)
    .filter(([, text]) => /^journey /m.test(text));
