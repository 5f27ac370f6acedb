import type { Finding } from '../../answers/findings.ts';
import { simulatedVerdicts } from '../../language/diagnostics/targets.ts';
import { simulate } from '../../pert/simulation/simulate.ts';
import type { CheckedSource } from './check-sources.ts';

/**
 * The findings of a file with `target-missed` decided on the simulated probability. What cannot be simulated keeps the
 * classical decision.
 */
export function withSimulatedTargets({ source, findings, journeys, expanded }: CheckedSource): Finding[] {
    const analyses = expanded.map(({ analysis }) => analysis);
    const decided = new Set<string>();
    const missed: Finding[] = [];
    for (const journey of journeys) {
        if (journey.targets.length === 0) continue;
        const simulation = simulate(journey.analysis, { journeys: analyses });
        for (const { range, message } of simulatedVerdicts(journey, simulation?.targets ?? [])) {
            decided.add(JSON.stringify(range));
            if (message !== null) missed.push({ file: source.file, code: 'target-missed', severity: 'warning', message, range });
        }
    }
    const others = findings.filter(({ code, range }) => code !== 'target-missed' || !decided.has(JSON.stringify(range)));
    return [...others, ...missed].sort(
        (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    );
}
