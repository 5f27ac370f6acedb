import { CardSample, Meanings, Sample, SelectionHint } from '../frame/Meanings.tsx';

type Sign = 'wait' | 'task' | 'moment' | 'curve' | 'handover' | 'adds' | 'enables' | 'wastes';

const MEANINGS: { sign: Sign; title: string; meaning: string }[] = [
    { sign: 'task', title: 'Task', meaning: 'backstage, below the line of visibility' },
    { sign: 'wait', title: 'Wait', meaning: 'nothing but time passes' },
    { sign: 'moment', title: 'Moment of truth', meaning: 'on the curve of emotions, with the emotion' },
    { sign: 'curve', title: 'Emotion', meaning: '5 is best; dashed where steps between have none' },
    { sign: 'handover', title: 'Handover', meaning: 'a step depends on one that another team owns; they are numbered' },
    { sign: 'adds', title: 'Adds value', meaning: 'touchpoints and moments of truth, unless the text says otherwise' },
    { sign: 'enables', title: 'Enables', meaning: 'tasks' },
    { sign: 'wastes', title: 'Wastes', meaning: 'waits' },
];

/** How to read a journey map. */
export function MapLegend() {
    const signs = MEANINGS.map(({ sign, ...words }) => ({
        ...words,
        sample:
            sign === 'task' || sign === 'wait' ? (
                <CardSample kind={sign} look="map-card" />
            ) : (
                <Sample>
                    <Drawn sign={sign} />
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

function Drawn({ sign }: { sign: Exclude<Sign, 'task' | 'wait'> }) {
    switch (sign) {
        case 'moment':
            return (
                <g class="map-mark">
                    <path class="map-moment-ground" d="M25 1L37 13L25 25L13 13Z" />
                    <path
                        class="map-moment-star"
                        d="M0 -6.6L1.7 -2.2L6.4 -1.9L2.8 1.1L4 5.7L0 3.1L-4 5.7L-2.8 1.1L-6.4 -1.9L-1.7 -2.2Z"
                        transform="translate(25 13)"
                    />
                </g>
            );
        case 'curve':
            return (
                <>
                    <path class="map-curve" d="M2 20C12 20 14 8 24 8" />
                    <path class="map-curve map-curve-broken" d="M24 8C34 8 38 16 48 16" />
                </>
            );
        case 'handover':
            return (
                <>
                    <path class="map-handover-line" d="M4 6H22V19H36" />
                    <path class="map-handover-head" d="M43 19L35 14V24Z" />
                </>
            );
        default:
            return (
                <rect class={`map-value-${sign}`} x={4} y={sign === 'enables' ? 14 : 8} width={42} height={sign === 'enables' ? 6 : 12} />
            );
    }
}
