import { ZOOM_STEP } from '../camera/zoom-step.ts';
import type { Zoom } from './view.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const PAN_STEP = 80;

const ARROWS: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

const PANS: Record<Direction, readonly [dx: number, dy: number]> = {
    left: [PAN_STEP, 0],
    right: [-PAN_STEP, 0],
    up: [0, PAN_STEP],
    down: [0, -PAN_STEP],
};

export interface CardKeys {
    move(direction: Direction): void;
    reveal(): void;
    leave(): void;
}

/** What keys move and zoom. */
export type KeyCamera = Zoom & { panBy(dx: number, dy: number): void };

/** Does what a key asks for; `card` is there while a card has the focus. Returns whether the key meant something. */
export function handleKey(event: KeyboardEvent, camera: KeyCamera, card: CardKeys | null): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) {
        return false;
    }
    const direction = ARROWS[event.key];
    if (direction !== undefined) {
        if (card !== null) {
            card.move(direction);
        } else {
            camera.panBy(...PANS[direction]);
        }
        return true;
    }
    switch (event.key) {
        case '+':
        case '=':
            camera.zoomBy(ZOOM_STEP);
            return true;
        case '-':
        case '_':
            camera.zoomBy(1 / ZOOM_STEP);
            return true;
        case '0':
            camera.zoomTo(1);
            return true;
        case '1':
        case 'f':
        case 'F':
            camera.fit();
            return true;
        case 'Enter':
        case ' ':
            card?.reveal();
            return card !== null;
        case 'Escape':
            card?.leave();
            return card !== null;
        default:
            return false;
    }
}
