import { expect, it } from 'vitest';
import { itemAfter } from '../../../webview/menu/menu-keys.ts';

const LABELS = ['Save', 'Copy', 'Send', 'Über'];
const press = (current: number, key: string, ctrlKey = false) =>
    itemAfter(LABELS, current, { key, ctrlKey, metaKey: false, altKey: false });

it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 3, 0],
    ['ArrowUp', 0, 3],
    ['ArrowUp', -1, 3],
    ['ArrowUp', 2, 1],
    ['Home', 2, 0],
    ['End', 0, 3],
    ['s', 0, 2],
    ['S', 2, 0],
    ['ü', 0, 3],
    ['x', 0, null],
    ['Enter', 0, null],
    [' ', 0, null],
])('%s leads from %d to %s', (key, from, to) => expect(press(from, key)).toBe(to));

it('keys with Ctrl and menus without items lead nowhere', () => {
    expect(press(0, 's', true)).toBeNull();
    expect(itemAfter([], -1, { key: 'ArrowDown', ctrlKey: false, metaKey: false, altKey: false })).toBeNull();
});
