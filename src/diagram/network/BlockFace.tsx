import type { CardSize } from './card-size.ts';
import { GLYPH_SIZE, KindGlyph, type Sign } from './KindGlyph.tsx';

const SCALE = 3;

/** What remains of a card's face from afar: a large sign for the kinds that give the journey its rhythm. */
export function BlockFace({ kind, size }: { kind: Sign; size: CardSize }) {
    if (kind !== 'moment' && kind !== 'milestone' && kind !== 'stage') {
        return null;
    }
    const offset = (GLYPH_SIZE * SCALE) / 2;
    return <KindGlyph kind={kind} x={size.width / 2 - offset} y={size.height / 2 - offset} scale={SCALE} />;
}
