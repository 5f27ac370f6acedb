import { CstUtils, type LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import type { InlayHint, InlayHintLabelPart, InlayHintParams, Position, Range } from 'vscode-languageserver';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import type { Step } from '../../generated/ast.ts';
import type { JourneyServices } from '../../journey-services.ts';
import { targetFacts } from '../../services/facts/target-facts.ts';
import { refreshWhenStale } from '../refresh.ts';
import { type InlayHintSettings, inlayHintSettings } from '../settings.ts';
import { type Figure, stepFigures } from './step-figures.ts';
import { targetFigures } from './target-figures.ts';

/** Shows figures of the schedule at the end of the line on which a step begins, and behind targets how likely they are kept. */
export class JourneyInlayHintProvider implements InlayHintProvider {
    private readonly services: JourneyServices;

    constructor(services: JourneyServices) {
        this.services = services;
        refreshWhenStale(services, 'inlayHint');
    }

    async getInlayHints(document: LangiumDocument, { range }: InlayHintParams): Promise<InlayHint[]> {
        const settings = await inlayHintSettings(this.services.shared.workspace.ConfigurationProvider);
        if (!Object.values(settings).some(Boolean)) return [];
        return this.services.analysis.Analyser.analysed(document).flatMap((journey) =>
            touches(journey.node.$cstNode?.range, range) ? this.hintsOf(journey, range, settings) : [],
        );
    }

    private hintsOf(journey: AnalysedJourney, range: Range, settings: InlayHintSettings): InlayHint[] {
        const hints: InlayHint[] = settings.targets ? this.targetHints(journey, range) : [];
        for (const [index, step] of journey.steps.entries()) {
            if (!touches(step.$cstNode?.range, range)) continue;
            const position = this.endOfFirstLine(step);
            if (!position || !isWithin(position, range)) continue;
            const figures = stepFigures(journey, index, settings);
            if (figures.length > 0) hints.push({ position, label: labelOf(figures), paddingLeft: true });
        }
        return hints;
    }

    /** What becomes of each promise, behind it. */
    private targetHints(journey: AnalysedJourney, range: Range): InlayHint[] {
        const figures = this.services.analysis.Simulations.of(journey)?.figures;
        return targetFacts(journey, () => true, figures).flatMap((facts, index) => {
            const position = journey.targets[index].$cstNode?.range.end;
            const known = targetFigures(facts);
            return position && isWithin(position, range) && known.length > 0
                ? [{ position, label: labelOf(known), paddingLeft: true }]
                : [];
        });
    }

    /** Behind what belongs to a step on the line of its name. */
    private endOfFirstLine(step: Step): Position | undefined {
        const name = this.services.references.NameProvider.getNameNode(step);
        if (!name || !step.$cstNode) return undefined;
        const { line } = name.range.end;
        let { end } = name.range;
        for (const { range, hidden } of CstUtils.flattenCst(step.$cstNode)) {
            if (range.start.line > line) break;
            if (range.start.line === line && !hidden) end = range.end;
        }
        return end;
    }
}

function labelOf(figures: readonly Figure[]): InlayHintLabelPart[] {
    return figures.map(({ text, tooltip }, index) => ({ value: index > 0 ? ` · ${text}` : text, tooltip }));
}

function touches(range: Range | undefined, wanted: Range): boolean {
    return range !== undefined && range.start.line <= wanted.end.line && range.end.line >= wanted.start.line;
}

function isWithin({ line, character }: Position, { start, end }: Range): boolean {
    const isAfterStart = line > start.line || (line === start.line && character >= start.character);
    return isAfterStart && (line < end.line || (line === end.line && character <= end.character));
}
