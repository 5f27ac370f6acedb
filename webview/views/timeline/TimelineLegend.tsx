import { type BarBox, barOutline } from '../../../src/diagram/timeline/bar-shape.ts';
import { MomentSeal } from '../../../src/diagram/timeline/MomentSeal.tsx';
import type { StepKind } from '../../../src/pert/network.ts';
import { Meanings, Sample, SelectionHint } from '../frame/Meanings.tsx';

const BOX: BarBox = { left: 6, right: 44, finish: 44, middle: 13, half: 6 };
const DIAMOND: BarBox = { left: 17, right: 33, finish: 25, middle: 13, half: 8 };

const MEANINGS: { kind: StepKind | 'slack' | 'critical' | 'deadline'; title: string; meaning: string }[] = [
    { kind: 'touchpoint', title: 'Touchpoint', meaning: 'from its start to its finish' },
    { kind: 'moment', title: 'Moment of truth', meaning: 'makes or breaks the outcome' },
    { kind: 'task', title: 'Task', meaning: 'backstage work' },
    { kind: 'wait', title: 'Wait', meaning: 'nothing but time passes' },
    { kind: 'milestone', title: 'Milestone', meaning: 'an event without duration' },
    { kind: 'critical', title: 'Critical', meaning: 'tall and full: any delay here delays the whole journey' },
    { kind: 'slack', title: 'Slack', meaning: 'so much can the step move' },
    { kind: 'deadline', title: 'Deadline', meaning: 'a promise falls due' },
];

/** What bars, tails and lines mean. */
export function TimelineLegend() {
    const signs = MEANINGS.map(({ kind, ...words }) => ({
        ...words,
        sample: (
            <Sample>
                <Drawn kind={kind} />
            </Sample>
        ),
    }));
    return (
        <>
            <Meanings signs={signs} />
            <SelectionHint />
        </>
    );
}

function Drawn({ kind }: { kind: StepKind | 'slack' | 'critical' | 'deadline' }) {
    switch (kind) {
        case 'slack':
            return (
                <g class="timeline-bar">
                    <path class="timeline-slack" d="M24 10.5H46V15.5H24Z" />
                    <path class="timeline-bar-outline" d={barOutline('touchpoint', { ...BOX, right: 24 })} />
                </g>
            );
        case 'critical':
            return (
                <g class="timeline-bar journey-critical">
                    <path class="timeline-bar-outline" d={barOutline('touchpoint', { ...BOX, half: 8 })} />
                </g>
            );
        case 'deadline':
            return (
                <g class="timeline-deadline">
                    <path class="timeline-deadline-line" d="M25 1V25" />
                </g>
            );
        case 'moment':
            return (
                <g class="timeline-bar timeline-bar-moment">
                    <path class="timeline-bar-outline" d={barOutline(kind, { ...BOX, right: 22 })} />
                    <MomentSeal truth={null} end={13} middle={13} />
                </g>
            );
        default:
            return (
                <g class={`timeline-bar timeline-bar-${kind}`}>
                    <path class="timeline-bar-outline" d={barOutline(kind, kind === 'milestone' ? DIAMOND : BOX)} />
                </g>
            );
    }
}
