import { analysisAnswer } from '../../answers/analysis-answer.ts';
import type { Finding } from '../../answers/findings.ts';
import type { AnalysedJourney } from '../../language/analysed-journey.ts';

/** The answer of `journey analyze --json`: one JSON object that ends with a line break. */
export function analysisJson(journeys: readonly AnalysedJourney[], findings: readonly Finding[]): string {
    return `${JSON.stringify(analysisAnswer(journeys, findings), null, 2)}\n`;
}
