import { formatDuration, formatNumber } from '../../../pert/durations.ts';
import { painPriority } from '../../../pert/experience/pains.ts';
import { countOf } from '../../diagnostics/wording.ts';
import type { Estimate, Step, StepProperty } from '../../generated/ast.ts';
import { shareOf } from '../../network/participation.ts';
import { escapeMarkdown } from './markdown.ts';
import { names } from './phrases.ts';

const TRUTHS: Readonly<Record<string, string>> = { zero: 'ZMOT', first: 'FMOT', second: 'SMOT', ultimate: 'UMOT' };

/** What the text says about how a step is experienced, owned and measured, a line each. Markdown. */
export function experienceLines({ properties }: Step): string[] {
    const short = properties.flatMap(shortly);
    return [...(short.length > 0 ? [short.join(' · ')] : []), ...properties.flatMap(atLength)];
}

function shortly(property: StepProperty): string[] {
    switch (property.$type) {
        case 'OwnerProperty':
            return property.team ? [`owner ${names([property.team.$refText])}`] : [];
        case 'OnProperty':
            return [`on ${names(property.channels.map(({ $refText }) => $refText))}`];
        case 'ServesProperty':
            return [`serves ${names(property.outcomes.map(({ $refText }) => $refText))}`];
        case 'TruthProperty':
            return property.truth ? [`${property.truth} moment of truth (${TRUTHS[property.truth]})`] : [];
        case 'ValueProperty':
            return property.value ? [`value ${property.value}`] : [];
        case 'ScoreProperty':
            return property.score && property.value !== undefined ? [`${property.score} ${formatNumber(property.value)} of 5`] : [];
        case 'DropProperty':
            return property.share === undefined ? [] : [`${formatNumber(property.share)} % leave the journey here`];
        default:
            return [];
    }
}

function atLength(property: StepProperty): string[] {
    switch (property.$type) {
        case 'TextProperty':
            // A link is followed in the text.
            return property.kind === 'link' ? [] : [`${property.kind === 'expect' ? 'expected' : property.kind}: ${quoted(property.text)}`];
        case 'PainProperty': {
            const priority = painPriority({ severity: property.severity ?? null, frequency: shareOf(property.frequency) });
            const parts = [
                ...(property.severity === undefined ? [] : [`severity ${formatNumber(property.severity)}`]),
                ...(property.frequency === undefined ? [] : [`felt by ${formatNumber(property.frequency)} %`]),
                ...(priority === null ? [] : [`priority ${formatNumber(priority)}`]),
            ];
            return [`pain: ${quoted(property.text)}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`];
        }
        case 'RecoverProperty':
            return [`put right by: ${quoted(property.text)}${property.within ? ` within ${points(property.within)}` : ''}`];
        case 'ObservedProperty': {
            const cases = property.cases === undefined ? '' : ` from ${countOf(property.cases, 'case')}`;
            const date = property.date ? ` on ${escapeMarkdown(property.date)}` : '';
            return [`observed P10 · median · P90: ${points(property.percentiles)}${cases}${date}`];
        }
        default:
            return [];
    }
}

function quoted(text: string | undefined): string {
    return escapeMarkdown(text ?? '');
}

/** Points as they are written, with the units that are written. */
function points({ points: written }: Estimate): string {
    return written.map(({ value, unit }) => (unit ? formatDuration(value, unit) : formatNumber(value ?? 0))).join(' · ');
}
