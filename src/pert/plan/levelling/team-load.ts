/** How many of each team are busy, and when: a step function of time that ends at 0. */
export class TeamLoad {
    /** When segments begin; the last one has no end and nobody busy. */
    readonly times: number[] = [0];
    /** Per segment and team. */
    readonly loads: number[][];
    private readonly capacities: Float64Array;

    constructor(capacities: Float64Array) {
        this.capacities = capacities;
        this.loads = [Array.from(capacities, () => 0)];
    }

    /** The earliest time from `earliest` on at which the teams have enough people for the whole duration. */
    earliestFit(earliest: number, duration: number, demands: ArrayLike<number>): number {
        let start = earliest;
        if (!(duration > 0)) return start;
        for (let segment = this.segmentAt(earliest); segment < this.times.length; segment++) {
            if (this.times[segment] >= start + duration) break;
            if (!this.fits(segment, demands)) start = this.times[segment + 1] ?? start;
        }
        return start;
    }

    add(start: number, duration: number, demands: ArrayLike<number>): void {
        if (!(duration > 0)) return;
        const first = this.split(start);
        const end = this.split(start + duration);
        for (let segment = first; segment < end; segment++) {
            for (let team = 0; team < demands.length; team++) this.loads[segment][team] += demands[team];
        }
    }

    /** Sums of needs may be off in their last digits. */
    private fits(segment: number, demands: ArrayLike<number>): boolean {
        const load = this.loads[segment];
        for (let team = 0; team < demands.length; team++) {
            if (demands[team] > 0 && load[team] + demands[team] > this.capacities[team] * (1 + 1e-12)) return false;
        }
        return true;
    }

    /** The index of the segment that begins at a time, which is cut in two where it must. */
    private split(time: number): number {
        const segment = this.segmentAt(time);
        if (this.times[segment] === time) return segment;
        this.times.splice(segment + 1, 0, time);
        this.loads.splice(segment + 1, 0, [...this.loads[segment]]);
        return segment + 1;
    }

    /** The last segment that begins no later. */
    private segmentAt(time: number): number {
        let [low, high] = [0, this.times.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.times[middle] <= time) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
