/**
 * Beta-PERT draws by table: the inverse of the distribution function at equally spaced probabilities, with straight lines
 * between. The first and the last cell, in which the inverse may be steep, have a table of their own.
 */

import { BetaInverse } from './beta-inverse.ts';

/** Cells of each of the three tables; a power of two. */
const CELLS = 512;
const CELL_BITS = 9;
/** Bits of a draw that tell where it lies within a cell. */
const REST_BITS = 32 - CELL_BITS;
const REST_MASK = 2 ** REST_BITS - 1;
const REST_SCALE = 2 ** -REST_BITS;
/** The same within a cell of the finer tables. */
const FINE_BITS = REST_BITS - CELL_BITS;
const FINE_MASK = 2 ** FINE_BITS - 1;
const FINE_SCALE = 2 ** -FINE_BITS;

/** Tables of the shapes met last, because a text under edit keeps most of them; of no more than some 35 MB. */
const known = new Map<number, QuantileTable>();
const MOST_KNOWN = 2048;

/**
 * The inverse distribution function of the beta-PERT distribution on [0, 1].
 * @param mode the most likely value as a part of the range, 0…1
 */
export function quantileTable(mode: number): QuantileTable {
    let table = known.get(mode);
    if (!table) {
        table = new QuantileTable(mode);
        for (const oldest of known.keys()) {
            if (known.size < MOST_KNOWN) break;
            known.delete(oldest);
        }
        known.set(mode, table);
    }
    return table;
}

export class QuantileTable {
    /** Quantiles at the ends of the cells. */
    readonly cells: Float64Array;
    /** The same in the first and in the last cell; NaN as long as nobody asked, since few draws fall there. */
    private readonly first = new Float64Array(CELLS + 1).fill(Number.NaN);
    private readonly last = new Float64Array(CELLS + 1).fill(Number.NaN);
    private readonly inverse: BetaInverse;

    /** @param mode the most likely value as a part of the range, 0…1 */
    constructor(mode: number) {
        this.inverse = new BetaInverse(mode);
        this.cells = new Float64Array(CELLS + 1);
        for (let cell = 0; cell <= CELLS; cell++) this.cells[cell] = this.inverse.at(cell / CELLS);
    }

    /** The quantile for a place within the first or the last cell. */
    atEnd(isFirst: boolean, rest: number): number {
        const cell = rest >>> FINE_BITS;
        const left = this.fine(isFirst, cell);
        return left + (this.fine(isFirst, cell + 1) - left) * (((rest & FINE_MASK) + 0.5) * FINE_SCALE);
    }

    private fine(isFirst: boolean, cell: number): number {
        const values = isFirst ? this.first : this.last;
        if (Number.isNaN(values[cell])) values[cell] = this.inverse.at(Math.min(1, (isFirst ? 0 : 1 - 1 / CELLS) + cell / CELLS ** 2));
        return values[cell];
    }
}

/** The quantile for 32 random bits, as a part of the range, 0…1. */
export function quantile(table: QuantileTable, bits: number): number {
    const cell = bits >>> REST_BITS;
    const rest = bits & REST_MASK;
    if (cell === 0 || cell === CELLS - 1) return table.atEnd(cell === 0, rest);
    const left = table.cells[cell];
    return left + (table.cells[cell + 1] - left) * (rest * REST_SCALE);
}
