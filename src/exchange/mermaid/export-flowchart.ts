import { formatDuration } from '../../pert/durations.ts';
import { threePointMoments } from '../../pert/estimates.ts';
import type { StepKind } from '../../pert/network.ts';
import type { Exported, ExportInput } from '../exchange.ts';

/** The brackets that give each kind its shape: rounded, hexagon, box, stadium, diamond. */
const SHAPES: Record<StepKind, [string, string]> = {
    touchpoint: ['(', ')'],
    moment: ['{{', '}}'],
    task: ['[', ']'],
    wait: ['([', '])'],
    milestone: ['{', '}'],
};

/** The network as a flowchart of Mermaid, stages as subgraphs, the critical path in red. */
export function exportFlowchart({ network, schedule }: ExportInput): Exported {
    const { steps, stages, links, unit } = network;
    const node = (i: number) => {
        const { label, name, kind } = steps[i];
        const [open, close] = SHAPES[kind];
        const time = kind === 'milestone' ? '' : `<br/>${formatDuration(schedule.expected[i], unit)}`;
        return `${id(i)}${open}"${escaped(label ?? name)}${time}"${close}`;
    };
    const inStage = (stage: number | null) => steps.flatMap((step, i) => (step.stage === stage ? [node(i)] : []));
    const critical = steps.flatMap((_, i) => (schedule.critical[i] ? [id(i)] : []));
    const criticalLinks = links.flatMap((_, i) => (schedule.criticalLinks[i] ? [i] : []));
    const lines = [
        '---',
        `title: ${JSON.stringify(`${network.label ?? network.name}: ${formatDuration(schedule.duration, unit)} ± ${formatDuration(schedule.standardDeviation, unit)}`)}`,
        '---',
        'flowchart LR',
        ...inStage(null).map((line) => `    ${line}`),
        ...stages.flatMap((stage, index) => [
            `    subgraph stage${index + 1}["${escaped(stage.label ?? stage.name)}"]`,
            ...inStage(index).map((line) => `        ${line}`),
            '    end',
        ]),
        ...links.map(({ from, to, type, lag }) => {
            const expected = threePointMoments(lag).expected;
            const amount = expected === 0 ? '' : ` ${expected < 0 ? '−' : '+'} ${formatDuration(Math.abs(expected), unit)}`;
            const text = type === 'FS' && expected === 0 ? '' : `|"${type}${amount}"|`;
            return `    ${id(from)} -->${text} ${id(to)}`;
        }),
        '    classDef critical stroke:#b92f1d,stroke-width:3px',
        ...(critical.length > 0 ? [`    class ${critical.join(',')} critical`] : []),
        ...(criticalLinks.length > 0 ? [`    linkStyle ${criticalLinks.join(',')} stroke:#b92f1d,stroke-width:3px`] : []),
    ];
    return { text: `${lines.join('\n')}\n`, left: [] };
}

function id(step: number): string {
    return `s${step + 1}`;
}

/** Text between quotation marks: Mermaid's entities for what would end it, begin markup, or be read as Markdown. */
function escaped(text: string): string {
    return text.replaceAll(/["#<>&`\\]/g, (character) => `#${character.charCodeAt(0)};`).replaceAll(/\s+/g, ' ');
}
