import { describe, expect, test } from 'vitest';
import type { WorkerAnswer } from '../../src/language/simulation/worker-messages.ts';
import { analyse } from '../../src/pert/analyse.ts';
import { orderOf } from '../../src/pert/simulation/workers.ts';
import { OrderQueue } from '../../src/simulator/order-queue.ts';
import { pertLikeNetwork } from '../bench/simulation/networks.ts';

/** A queue whose turns the test gives. */
function queueByHand() {
    const answers: WorkerAnswer[] = [];
    const works: (() => void)[] = [];
    const queue = new OrderQueue(
        (answer) => answers.push(answer),
        (work) => works.push(work),
    );
    /** @returns whether there was something to do */
    const turn = () => {
        const work = works.shift();
        work?.();
        return work !== undefined;
    };
    const turns = () => {
        while (turn());
    };
    return { queue, answers, turn, turns };
}

const order = (size: number) => orderOf(analyse(pertLikeNetwork(size, 1)), []);
const ended = (answers: readonly WorkerAnswer[]) =>
    answers.flatMap((answer) => (typeof answer === 'object' && 'ended' in answer ? answer.id : []));

describe('the orders of a worker', () => {
    test('begin with a journey that nobody hears of, and then it is idle', () => {
        const { answers, turns } = queueByHand();
        turns();
        expect(answers).toEqual(['ready']);
    });

    test('take turns: a short one does not wait for a long one', () => {
        const { queue, answers, turn } = queueByHand();
        queue.receive({ id: 1, order: order(1_000) });
        queue.receive({ id: 2, order: order(5) });
        while (ended(answers).length === 0) turn();
        expect(ended(answers)).toEqual([2]);
    });

    test('tell now and then how far they are', () => {
        let now = 0;
        const answers: WorkerAnswer[] = [];
        const works: (() => void)[] = [];
        const queue = new OrderQueue(
            (answer) => answers.push(answer),
            (work) => works.push(work),
            // Each look at the clock takes twenty milliseconds.
            () => (now += 20),
        );
        queue.receive({ id: 1, order: order(1_000) });
        for (let work = works.shift(); work; work = works.shift()) work();
        const shares = answers.flatMap((answer) => (typeof answer === 'object' && 'share' in answer ? answer.share : []));
        expect(shares.length).toBeGreaterThan(1);
        expect(shares.length).toBeLessThan(now / 200 + 1);
        expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
        expect(shares.at(-1)).toBeLessThan(1);
    });

    test('that are cancelled end at once', () => {
        const { queue, answers, turn } = queueByHand();
        queue.receive({ id: 1, order: order(200) });
        turn();
        queue.receive({ cancelled: 1 });
        // One that was planned before.
        expect(turn()).toBe(true);
        expect(turn()).toBe(false);
        expect(answers).toEqual(['ready', { id: 1, ended: true }]);
    });

    test('that fail say why, and the others go on', () => {
        const { queue, answers, turns } = queueByHand();
        queue.receive({ id: 1, order: { networks: [], journey: 0, seed: 0 } });
        queue.receive({ id: 2, order: order(5) });
        turns();
        expect(answers).toContainEqual({ id: 1, error: expect.stringContaining('TypeError') });
        expect(ended(answers)).toEqual([2]);
    });
});
