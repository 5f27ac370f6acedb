/**
 * The item of a menu that a key goes to: arrows to the next one and around the ends, Home and End to the first and the last, a
 * letter to the next item that begins with it.
 * @param current index of the item that has the focus; -1 for none
 * @returns null where the key goes nowhere
 */
export function itemAfter(
    labels: readonly string[],
    current: number,
    event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): number | null {
    const count = labels.length;
    if (count === 0 || event.ctrlKey || event.metaKey || event.altKey) {
        return null;
    }
    switch (event.key) {
        case 'ArrowDown':
            return (current + 1) % count;
        case 'ArrowUp':
            return current <= 0 ? count - 1 : current - 1;
        case 'Home':
            return 0;
        case 'End':
            return count - 1;
    }
    if (event.key.length !== 1 || event.key === ' ') {
        return null;
    }
    const letter = event.key.toLocaleLowerCase();
    for (let step = 1; step <= count; step++) {
        const index = (current + step) % count;
        if (labels[index].trimStart().toLocaleLowerCase().startsWith(letter)) {
            return index;
        }
    }
    return null;
}
