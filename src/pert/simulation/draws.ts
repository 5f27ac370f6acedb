/** Choices and personas: drawn once for each run of a journey. */

import type { JourneyNetwork, NetworkAlternative } from '../network.ts';
import { type Stream, salted, streamOf, uniform } from './random.ts';
import { stratifiedBits } from './strata.ts';

export interface DrawModel {
    stream: Stream;
    /** Declared outside journeys: the customer stays the same in journeys that steps expand to. */
    shared: boolean;
    /** Alternatives by name, so that their order in the text does not matter, with the end of their part of 0…1. */
    alternatives: Int32Array;
    ends: Float64Array;
}

export function drawModels({ name: journey, draws = [] }: JourneyNetwork): DrawModel[] {
    return draws.map(({ kind, name, shared, alternatives }) => {
        const order = alternatives.map((_, index) => index);
        order.sort((a, b) => (alternatives[a].name < alternatives[b].name ? -1 : Number(alternatives[a].name > alternatives[b].name)));
        const ends = new Float64Array(order.length);
        let end = 0;
        order.forEach((index, place) => {
            end += alternatives[index].share;
            // Shares that make 1 but for rounding leave nobody out.
            ends[place] = Math.abs(end - 1) < 1e-9 ? 1 : end;
        });
        // Personas declared for whole files are told apart by who they are: journeys of several files may expand each other.
        const owner = shared ? order.map((index) => alternatives[index].name) : [journey];
        return { stream: streamOf(kind, ...owner, name), shared, alternatives: Int32Array.from(order), ends };
    });
}

/** Writes for each run which alternative was drawn, or −1 where the shares leave a rest. */
export function fillDraw(chosen: Int32Array, { stream, shared, alternatives, ends }: DrawModel, firstRun: number, salts: Salts): void {
    const own = salted(stream, shared ? salts.root : salts.own);
    for (let i = 0; i < chosen.length; i++) {
        const part = uniform(stratifiedBits(own, firstRun + i, 0));
        let place = 0;
        while (place < ends.length && ends[place] <= part) place++;
        chosen[i] = place < ends.length ? alternatives[place] : -1;
    }
}

/** What sets a simulation, and a run of a journey within it, apart from others. */
export interface Salts {
    root: Stream;
    own: Stream;
}

/** Whether one of the alternatives was drawn in a run; an empty list asks for nothing. */
export function anyDrawn(alternatives: readonly NetworkAlternative[], chosen: readonly Int32Array[], run: number): boolean {
    if (alternatives.length === 0) return true;
    for (let i = 0; i < alternatives.length; i++) {
        if (chosen[alternatives[i].draw][run] === alternatives[i].alternative) return true;
    }
    return false;
}
