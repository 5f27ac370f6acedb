import { formatDuration } from '../../pert/durations.ts';
import { threePointMoments } from '../../pert/estimates.ts';
import type { NetworkStep, StepKind } from '../../pert/network.ts';
import type { Exported, ExportInput } from '../exchange.ts';

const SHAPES: Record<StepKind, string> = {
    touchpoint: 'shape=box, style=rounded',
    moment: 'shape=octagon, peripheries=2',
    task: 'shape=box, style=dashed',
    wait: 'shape=box, style="rounded,filled", fillcolor="#eeeeee"',
    milestone: 'shape=diamond',
};

const CRITICAL = 'color="#b92f1d", penwidth=2';

/** The network as a digraph in the DOT language of Graphviz, stages as clusters, the critical path in red. */
export function exportDot({ network, schedule }: ExportInput): Exported {
    const { steps, stages, links, unit } = network;
    const node = (step: NetworkStep, i: number) => {
        const figures = step.kind === 'milestone' ? [] : [`${formatDuration(schedule.expected[i], unit)}`];
        const label = [step.label ?? step.name, [...figures, `slack ${formatDuration(schedule.totalSlack[i], unit)}`].join(' · ')];
        const critical = schedule.critical[i] ? `, ${CRITICAL}` : '';
        return `${id(i)} [label=${quoted(label.join('\n'))}, tooltip=${quoted(step.name)}, ${SHAPES[step.kind]}${critical}];`;
    };
    const inStage = (stage: number | null) => steps.flatMap((step, i) => (step.stage === stage ? [node(step, i)] : []));
    const lines = [
        `digraph ${quoted(network.name)} {`,
        `  label=${quoted(`${network.label ?? network.name}: ${formatDuration(schedule.duration, unit)} ± ${formatDuration(schedule.standardDeviation, unit)}`)};`,
        '  labelloc=t; rankdir=LR; fontname="sans-serif";',
        '  node [fontname="sans-serif"]; edge [fontname="sans-serif", fontsize=10];',
        ...inStage(null).map((line) => `  ${line}`),
        ...stages.flatMap((stage, index) => [
            `  subgraph cluster_${index} {`,
            `    label=${quoted(stage.label ?? stage.name)}; color="#cccccc";`,
            ...inStage(index).map((line) => `    ${line}`),
            '  }',
        ]),
        ...links.map(({ from, to, type, lag }, i) => {
            const expected = threePointMoments(lag).expected;
            const text =
                expected === 0
                    ? type === 'FS'
                        ? ''
                        : type
                    : `${type} ${expected < 0 ? '−' : '+'} ${formatDuration(Math.abs(expected), unit)}`;
            const attributes = [
                ...(text ? [`label=${quoted(text)}`] : []),
                ...(type === 'SS' || type === 'SF' ? ['tailport=w'] : []),
                ...(type === 'FF' || type === 'SF' ? ['headport=e'] : []),
                ...(schedule.criticalLinks[i] ? [CRITICAL] : []),
            ];
            return `  ${id(from)} -> ${id(to)}${attributes.length > 0 ? ` [${attributes.join(', ')}]` : ''};`;
        }),
        '}',
    ];
    return { text: `${lines.join('\n')}\n`, left: [] };
}

function id(step: number): string {
    return `s${step + 1}`;
}

/** A quoted string of DOT: line breaks as `\n`, and no other escape sequence but what stands for itself. */
function quoted(text: string): string {
    const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll(/\r?\n/g, '\\n').replaceAll('\0', '');
    return `"${escaped}"`;
}
