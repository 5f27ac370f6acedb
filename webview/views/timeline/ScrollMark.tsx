import type { TimelineFrame } from '../../../src/diagram/timeline/timeline-frame.ts';

const WIDTH = 5;
const SHORTEST = 18;

/** At the right edge: which part of the rows is seen. It is there only while some are not. */
export function ScrollMark({ frame, rows, y }: { frame: TimelineFrame; rows: number; y: number }) {
    const room = frame.height - frame.head;
    if (rows <= room) {
        return null;
    }
    const length = Math.max(SHORTEST, (room / rows) * room);
    const top = (-y / (rows - room)) * (room - length);
    return (
        <rect class="timeline-scroll-mark" x={frame.width - WIDTH - 2} y={frame.head + top} width={WIDTH} height={length} rx={WIDTH / 2} />
    );
}
