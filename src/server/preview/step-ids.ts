/**
 * Ids of steps in a preview: the name, with `#2` and so on behind a name that stands more than once.
 * A `#` cannot be part of a name, so no two ids collide.
 */
export function stepIds(steps: readonly { name: string }[]): string[] {
    const seen = new Map<string, number>();
    return steps.map(({ name }) => {
        const count = (seen.get(name) ?? 0) + 1;
        seen.set(name, count);
        return count === 1 ? name : `${name}#${count}`;
    });
}
