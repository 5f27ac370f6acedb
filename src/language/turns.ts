import { delayNextTick } from 'langium';

/** Lets the event loop go round so many times: what has arrived is read, what is to be sent leaves. */
export async function turns(count: number): Promise<void> {
    for (let turn = 0; turn < count; turn++) await delayNextTick();
}
