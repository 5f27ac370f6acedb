import { AstUtils } from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import { rangeOf } from '../report.ts';
import { LIST_LIMIT, listed } from '../wording.ts';
import { EDITOR_DIAGNOSTICS, type EditorDiagnosticCode } from './catalogue.ts';
import { longHandoverChain } from './handovers.ts';
import { stepsWithoutOutcome } from './unserving.ts';

export interface EditorDiagnosticSettings {
    /** Whether steps that serve no outcome are told. */
    unservingSteps: boolean;
    /** So many handovers one chain may have; null where any number is fine. */
    mostHandovers: number | null;
}

/** In larger journeys these questions would keep somebody who types waiting. */
const MOST_STEPS = 5_000;

/** What editors are told of the journeys of a document beside the diagnostics of the language. */
export function editorDiagnostics(journeys: readonly AnalysedJourney[], settings: EditorDiagnosticSettings): Diagnostic[] {
    return journeys
        .filter(({ steps }) => steps.length <= MOST_STEPS)
        .flatMap((journey) => [
            ...(settings.unservingSteps ? unserving(journey) : []),
            ...(settings.mostHandovers === null ? [] : handovers(journey, settings.mostHandovers)),
        ]);
}

function unserving(journey: AnalysedJourney): Diagnostic[] {
    return stepsWithoutOutcome(journey).flatMap((step) => {
        const { name } = journey.network.steps[step];
        const message = `Neither \`${name}\` nor a step that follows it serves an outcome. Write \`serves\` and the name of an outcome, or ask what the step is for.`;
        return name ? [diagnostic(journey, step, 'step-unserving', message)] : [];
    });
}

function handovers(journey: AnalysedJourney, limit: number): Diagnostic[] {
    const chain = longHandoverChain(journey, limit);
    if (!chain) return [];
    const { steps, teams } = chain;
    const uri = AstUtils.getDocument(journey.node).uri.toString();
    const hands = steps.map((step, index) => `\`${journey.network.steps[step].name}\` (${teams[index]})`);
    const message = `From here the work changes hands ${chain.handovers} times, more than ${limit}: ${listed(hands)}. Let one team own more of these steps.`;
    const relatedInformation = steps.slice(1, LIST_LIMIT + 1).map((step, index) => ({
        location: { uri, range: rangeOf(journey.steps[step], 'name') },
        message: `\`${teams[index + 1]}\` takes over here.`,
    }));
    return [{ ...diagnostic(journey, steps[0], 'handover-chain', message), relatedInformation }];
}

function diagnostic({ steps }: AnalysedJourney, step: number, code: EditorDiagnosticCode, message: string): Diagnostic {
    const severity = { hint: DiagnosticSeverity.Hint, information: DiagnosticSeverity.Information }[EDITOR_DIAGNOSTICS[code].severity];
    return { code, message, severity, range: rangeOf(steps[step], 'name'), source: 'journey' };
}
