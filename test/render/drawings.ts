import type { Drawing } from '../../src/diagram/standalone/drawing.ts';
import { drawingOf } from '../../src/render/drawing-of.ts';
import { readJourneys } from '../examples/read-journeys.ts';

/** The drawing of the first journey of a text, or of the one with the name. */
export async function drawingFrom(text: string, name?: string): Promise<Drawing> {
    const { journeys } = await readJourneys(text);
    const journey = name === undefined ? journeys[0] : journeys.find(({ network }) => network.name === name);
    const drawing = journey && drawingOf(journey);
    if (!drawing) throw new Error('There is nothing to draw');
    return drawing;
}
