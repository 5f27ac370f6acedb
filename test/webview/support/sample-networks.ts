import type { JourneyNetwork, LinkType, NetworkLink, NetworkStep, StepKind } from '../../../src/pert/network.ts';

const NO_LAG = { optimistic: 0, mostLikely: 0, pessimistic: 0 };

export function step(
    kind: StepKind,
    name: string,
    label: string | null,
    stage: number | null,
    estimate: [number, number, number] | null,
): NetworkStep {
    const points = estimate && { optimistic: estimate[0], mostLikely: estimate[1], pessimistic: estimate[2] };
    return { name, label, kind, stage, estimate: points, expansion: null, repeats: 0, participation: 1 };
}

export function link(steps: readonly NetworkStep[], from: string, to: string, type: LinkType = 'FS', lag = 0): NetworkLink {
    const index = (name: string) => steps.findIndex((candidate) => candidate.name === name);
    const points = lag === 0 ? NO_LAG : { optimistic: lag, mostLikely: lag, pessimistic: lag };
    return { from: index(from), to: index(to), type, lag: points };
}

/** The first example of the language manual, in minutes. */
export function onlineOrder(): JourneyNetwork {
    const h = 60;
    const d = 24 * h;
    const steps = [
        step('touchpoint', 'visit', 'Website visit', 0, [1, 3, 10]),
        step('touchpoint', 'choose', 'Product selection', 1, [3, 8, 30]),
        step('moment', 'checkout', 'Checkout', 2, [2, 5, 15]),
        step('task', 'pick', 'Pick and pack', 2, [1 * h, 2 * h, 6 * h]),
        step('task', 'fraud', 'Fraud check', 2, [5, 20, 240]),
        step('wait', 'delivery', 'Delivery', 3, [1 * d, 2 * d, 5 * d]),
        step('moment', 'unbox', 'Unboxing', 3, [5, 10, 30]),
        step('milestone', 'done', 'Order closed', 3, null),
    ];
    return {
        name: 'OnlineOrder',
        label: 'Online order',
        unit: 'min',
        stages: [
            { name: 'Awareness', label: null },
            { name: 'Consideration', label: null },
            { name: 'Purchase', label: null },
            { name: 'Support', label: 'Post-purchase support' },
        ],
        steps,
        links: [
            link(steps, 'visit', 'choose'),
            link(steps, 'choose', 'checkout'),
            link(steps, 'checkout', 'pick'),
            link(steps, 'checkout', 'fraud'),
            link(steps, 'pick', 'delivery'),
            link(steps, 'fraud', 'delivery'),
            link(steps, 'delivery', 'unbox'),
            link(steps, 'unbox', 'done'),
        ],
        targets: [
            { scope: { kind: 'journey' }, confidence: 0.9, within: 4 * d },
            { scope: { kind: 'span', from: 2, to: 3 }, confidence: 0.8, within: d },
            { scope: { kind: 'step', step: 2 }, confidence: 0.95, within: 10 },
        ],
    };
}

const LABELS = [
    'Compare offers',
    'Call the service desk',
    'Upload documents',
    'Identity check',
    'Sign the contract',
    'Wait for the appointment',
    'Technician visit',
    'Receive the confirmation',
    'Pay the first instalment',
    'Review the application',
];
const KINDS: StepKind[] = ['touchpoint', 'task', 'touchpoint', 'wait', 'moment', 'task', 'touchpoint', 'milestone', 'task', 'touchpoint'];

/** A journey of any size, the same one each time: about 1.4 dependencies a step, most of them on steps shortly before. */
export function generatedNetwork(count: number, stages = 6): JourneyNetwork {
    let seed = 12345;
    const random = () => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return seed / 2 ** 32;
    };
    const steps: NetworkStep[] = [];
    const links: NetworkLink[] = [];
    for (let i = 0; i < count; i++) {
        const kind = KINDS[(i * 7 + Math.floor(random() * 3)) % KINDS.length];
        const most = Math.round(2 + random() * 20);
        const estimate: [number, number, number] | null =
            kind === 'milestone' || i % 23 === 11 ? null : [most / 2, most, most * (2 + random())];
        const stage = Math.floor((i * stages) / count);
        steps.push(step(kind, `step${i}`, `${LABELS[Math.floor(random() * LABELS.length)]} ${i + 1}`, stage, estimate));
        const wanted = i === 0 ? 0 : random() < 0.4 ? 2 : 1;
        const chosen = new Set<number>();
        while (chosen.size < Math.min(wanted, i)) {
            chosen.add(Math.max(0, i - 1 - Math.floor(random() ** 2 * 12)));
        }
        for (const from of chosen) {
            const special = random();
            links.push({
                from,
                to: i,
                type: special < 0.05 ? 'SS' : special < 0.08 ? 'FF' : 'FS',
                lag: special > 0.95 ? { optimistic: 2, mostLikely: 2, pessimistic: 2 } : NO_LAG,
            });
        }
    }
    return {
        name: 'Generated',
        label: `Journey of ${count} steps`,
        unit: 'h',
        stages: Array.from({ length: stages }, (_, i) => ({ name: `Stage${i + 1}`, label: null })),
        steps,
        links,
        targets: [{ scope: { kind: 'journey' }, confidence: 0.9, within: 200 }],
    };
}
