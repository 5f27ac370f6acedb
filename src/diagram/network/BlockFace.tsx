import type { StepKind } from '../../pert/network.ts';
import type { CardSize } from './card-size.ts';
import { GLYPH_SIZE, KindGlyph } from './KindGlyph.tsx';

const SCALE = 3;

/** What remains of a card's face from afar: a large sign for the kinds that give the journey its rhythm. */
export function BlockFace({ kind, size }: { kind: StepKind; size: CardSize }) {
    if (kind !== 'moment' && kind !== 'milestone') {
        return null;
    }
    const offset = (GLYPH_SIZE * SCALE) / 2;
    return <KindGlyph kind={kind} x={size.width / 2 - offset} y={size.height / 2 - offset} scale={SCALE} />;
}
