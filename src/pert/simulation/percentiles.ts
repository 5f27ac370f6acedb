/** Percentiles of samples, without sorting them whole. */

/** The percentiles of every result, in percent. */
export const PERCENTS = [5, 10, 25, 50, 75, 80, 90, 95] as const;
export type PercentileName = `p${(typeof PERCENTS)[number]}`;
export type Percentiles = Record<PercentileName, number>;

const NAMES = PERCENTS.map((percent): PercentileName => `p${percent}`);

const BINS = 1024;

/**
 * Percentiles by straight lines between order statistics, the p-th at place (n − 1)·p of 0 … n − 1: the usual definition
 * [Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), type 7].
 * Counts the sample in bins and sorts only those bins in which a percentile lies.
 */
export class PercentileFinder {
    /** Number of values up to and including each bin. */
    private readonly ends = new Int32Array(BINS);
    /** Per bin: where its members are to be gathered, plus 1; 0 where they are not wanted. */
    private readonly gathered = new Int32Array(BINS);
    private bins = new Uint16Array(0);
    private members = new Float64Array(0);

    /** @param sample not empty, of finite numbers */
    find(sample: Float64Array): Percentiles {
        const places = PERCENTS.flatMap((percent) => neighbours(sample.length, percent));
        const values = this.orderStatistics(sample, places);
        const found = {} as Percentiles;
        NAMES.forEach((name, index) => {
            const part = placeOf(sample.length, PERCENTS[index]) - places[2 * index];
            found[name] = values[2 * index] + (values[2 * index + 1] - values[2 * index]) * part;
        });
        return found;
    }

    /** The values at the given places, which ascend, of the sorted sample. */
    private orderStatistics(sample: Float64Array, places: readonly number[]): number[] {
        const { ends } = this;
        const [least, most] = extremes(sample);
        if (!(most > least)) return places.map(() => least);
        this.countBins(sample, least, BINS / (most - least));
        const binOf: number[] = [];
        const firstOf: number[] = [];
        let bin = 0;
        let length = 0;
        this.gathered.fill(0);
        for (const place of places) {
            while (ends[bin] <= place) bin++;
            if (this.gathered[bin] === 0) {
                this.gathered[bin] = length + 1;
                length += ends[bin] - (bin === 0 ? 0 : ends[bin - 1]);
            }
            binOf.push(bin);
        }
        this.gather(sample, length);
        // Each bin wanted has become the place behind its members.
        return places.map((place, index) => {
            const b = binOf[index];
            const behind = this.gathered[b] - 1;
            const first = b === 0 ? 0 : ends[b - 1];
            const from = behind - (ends[b] - first);
            if (firstOf.at(-1) !== from) {
                sortPart(this.members, from, behind);
                firstOf.push(from);
            }
            return this.members[from + place - first];
        });
    }

    private countBins(sample: Float64Array, least: number, scale: number): void {
        const { ends } = this;
        if (this.bins.length < sample.length) this.bins = new Uint16Array(sample.length);
        const { bins } = this;
        ends.fill(0);
        for (let i = 0; i < sample.length; i++) {
            const bin = Math.min(BINS - 1, ((sample[i] - least) * scale) | 0);
            bins[i] = bin;
            ends[bin]++;
        }
        for (let bin = 1; bin < BINS; bin++) ends[bin] += ends[bin - 1];
    }

    /** Brings the members of the bins wanted together, bin by bin. */
    private gather(sample: Float64Array, length: number): void {
        if (this.members.length < length) this.members = new Float64Array(length);
        const { bins, gathered, members } = this;
        for (let i = 0; i < sample.length; i++) {
            const next = gathered[bins[i]];
            if (next === 0) continue;
            members[next - 1] = sample[i];
            gathered[bins[i]] = next + 1;
        }
    }
}

/** Sorts part of a list: by insertion, unless so many values are alike that they share one bin. */
function sortPart(values: Float64Array, from: number, behind: number): void {
    if (behind - from > 64) {
        values.subarray(from, behind).sort();
        return;
    }
    for (let i = from + 1; i < behind; i++) {
        const value = values[i];
        let place = i;
        while (place > from && values[place - 1] > value) {
            values[place] = values[place - 1];
            place--;
        }
        values[place] = value;
    }
}

function extremes(sample: Float64Array): [least: number, most: number] {
    let least = sample[0];
    let most = sample[0];
    for (let i = 1; i < sample.length; i++) {
        if (sample[i] < least) least = sample[i];
        if (sample[i] > most) most = sample[i];
    }
    return [least, most];
}

function placeOf(count: number, percent: number): number {
    return ((count - 1) * percent) / 100;
}

function neighbours(count: number, percent: number): [below: number, above: number] {
    const place = placeOf(count, percent);
    return [Math.floor(place), Math.ceil(place)];
}
