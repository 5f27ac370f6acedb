import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { NetworkLayout } from '../../../src/diagram/layout/layout-types.ts';
import { cardSizeFor } from '../../../src/diagram/network/card-size.ts';
import { NetworkPicture, type NetworkPictureProperties } from '../../../src/diagram/network/NetworkPicture.tsx';
import { PictureGeometry } from '../../../src/diagram/network/picture-geometry.ts';
import type { PictureOutline, StepFigures } from '../../../src/diagram/network/picture-model.ts';

const HOSTILE = '<img src=x onerror="alert(1)">&\'';

const OUTLINE: PictureOutline = {
    journey: 'Order',
    label: null,
    unit: 'min',
    stages: [{ name: 'Buy', label: null }],
    steps: [
        { id: 'visit', name: 'visit', label: HOSTILE, kind: 'touchpoint', truth: null, stage: 0 },
        { id: 'checkout', name: 'checkout', label: 'Checkout', kind: 'moment', truth: 'first', stage: 0 },
        { id: 'pack', name: 'pack', label: null, kind: 'task', truth: null, stage: 0 },
        { id: 'delivery', name: 'delivery', label: null, kind: 'wait', truth: null, stage: -1 },
        { id: 'done', name: 'done', label: null, kind: 'milestone', truth: null, stage: -1 },
    ],
    links: { from: [0, 1, 2, 3], to: [1, 2, 3, 4], type: ['FS', 'SS', 'FS', 'FS'] },
};

function figures(start: number, expected: number, changes: Partial<StepFigures> = {}): StepFigures {
    return {
        expected,
        standardDeviation: 1,
        earliestStart: start,
        earliestFinish: start + expected,
        latestStart: start + 2,
        latestFinish: start + expected + 2,
        totalSlack: 2,
        freeSlack: 0,
        critical: false,
        estimated: true,
        ...changes,
    };
}

const STEPS = [
    figures(0, 11),
    figures(11, 13, { critical: true, totalSlack: 0 }),
    figures(24, 0, { estimated: false }),
    figures(24, 17),
    figures(41, 0),
];

const LINKS = [
    { lag: 0, critical: true },
    { lag: 3, critical: false },
    { lag: 0, critical: false },
    { lag: 0, critical: false },
];

/** All cards in a row, which is all that these tests need of a layout. */
function row({ steps, links }: PictureOutline): NetworkLayout {
    const width = 300;
    return {
        ids: steps.map((step) => step.id),
        x: Float64Array.from(steps, (_, i) => i * width),
        y: new Float64Array(steps.length),
        width: steps.length * width,
        height: 92,
        bands: [{ stage: 0, x: -10, width: 3 * width }],
        edges: links.from.map((from, i) => Float64Array.of(from * width + 176, 46, links.to[i] * width, 46)),
        labels: Float64Array.from(links.from.flatMap((from, i) => (links.type[i] === 'SS' ? [from * width + 238, 46] : [NaN, NaN]))),
        layers: new Int32Array(steps.length),
        positions: new Int32Array(steps.length),
    };
}

function draw(changes: Partial<NetworkPictureProperties> = {}): string {
    return renderToString(
        <NetworkPicture
            outline={OUTLINE}
            steps={STEPS}
            links={LINKS}
            geometry={new PictureGeometry(OUTLINE, row(OUTLINE), cardSizeFor(OUTLINE.steps))}
            detail="full"
            visible={null}
            bands={{ top: 0, height: 200 }}
            cycle={new Set()}
            selected={null}
            {...changes}
        />,
    );
}

/** The markup of one card. */
function card(picture: string, id: string): string {
    return picture.split('<g class="journey-card ').find((part) => part.includes(`data-step="${id}"`)) ?? '';
}

const texts = (markup: string) => Array.from(markup.matchAll(/<text[^>]*>([^<]*)<\/text>/g), (match) => match[1]);

describe('network picture', () => {
    it('draws the standard form: earliest start, expected, earliest finish, latest start, slack, latest finish', () => {
        expect(texts(card(draw(), 'checkout'))).toEqual(['11', '13', '24', '13', '0', '26', 'Checkout', 'FMOT']);
    });

    it('shows text of the file as text only', () => {
        const picture = draw();
        expect(picture).not.toContain('<img');
        expect(picture).toContain('&lt;img');
    });

    it('contains no number that is none', () => {
        for (const detail of ['full', 'labels', 'blocks'] as const) {
            expect(draw({ detail })).not.toMatch(/NaN|Infinity|undefined|null/);
        }
    });

    it('says in words what a card shows, with its kind and that it is critical', () => {
        const checkout = card(draw(), 'checkout');
        expect(checkout).toMatch(/aria-label="Checkout: moment of truth \(FMOT\)\. Expected 13 min ± 1 min\. [^"]*Slack 0 min, critical"/);
        expect(checkout).toMatch(/<title>Checkout: moment of truth/);
    });

    it('leaves a missing estimate visibly open', () => {
        const pack = card(draw(), 'pack');
        expect(texts(pack)[1]).toBe('?');
        expect(pack).toContain('journey-open');
        expect(pack).toContain('No estimate yet');
        expect(card(draw(), 'visit')).not.toContain('journey-open');
    });

    it('gives a milestone its date instead of rows', () => {
        expect(texts(card(draw(), 'done'))).toEqual(['at 41 min · slack 2 min', 'done']);
    });

    it('emphasises critical steps and links', () => {
        const picture = draw();
        expect(card(picture, 'checkout')).toMatch(/^journey-card-moment journey-critical"/);
        expect(card(picture, 'visit')).toMatch(/^journey-card-touchpoint journey-near-1"/);
        expect(picture.match(/class="journey-edge journey-critical"/g)).toHaveLength(1);
    });

    it('labels links that are not plain', () => {
        expect(texts(draw().split('journey-cards')[0])).toEqual(['SS + 3 min']);
    });

    it('marks the steps of a cycle and the selected one', () => {
        const picture = draw({ cycle: new Set(['visit', 'pack']), selected: 'pack' });
        expect(picture.match(/journey-cycle-ground/g)).toHaveLength(2);
        expect(card(picture, 'pack')).toContain('Part of a cycle');
        expect(card(picture, 'pack')).toMatch(/^[^>]*journey-selected/);
        expect(card(picture, 'visit')).not.toMatch(/^[^>]*journey-selected/);
    });

    it('lets the links of the selected step stand out', () => {
        expect(draw()).not.toContain('journey-related');
        for (const detail of ['full', 'labels', 'blocks'] as const) {
            expect(draw({ detail, selected: 'checkout' }).match(/journey-related/g)).toHaveLength(2);
        }
    });

    it('draws cards without figures before there is a schedule', () => {
        const picture = draw({ steps: null, links: null });
        expect(texts(card(picture, 'checkout'))).toEqual(['Checkout', 'FMOT']);
    });

    it('draws only what is asked for', () => {
        const picture = draw({ visible: { steps: [1], links: [] } });
        expect(picture.match(/data-step=/g)).toHaveLength(1);
        expect(picture).not.toContain('journey-edge-line');
    });

    it('draws fewer things from afar', () => {
        expect(texts(card(draw({ detail: 'labels' }), 'checkout'))).toEqual(['Checkout', 'FMOT']);
        const blocks = draw({ detail: 'blocks' });
        expect(texts(blocks)).toEqual([]);
        expect(blocks.match(/journey-edge-line/g)).toHaveLength(2);
    });

    it('can be operated only where somebody does', () => {
        expect(draw()).not.toContain('tabindex');
        const operated = draw({ tabStop: 'pack' });
        expect(operated.match(/tabindex="0"/g)).toHaveLength(1);
        expect(card(operated, 'pack')).toContain('tabindex="0"');
    });
});
