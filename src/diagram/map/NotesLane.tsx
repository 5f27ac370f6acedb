import type { PictureStep } from '../network/picture-model.ts';
import { pureComponent } from '../network/pure-component.ts';
import { CARD_WIDTH } from './map-frame.ts';
import { NOTE_INDENT, NOTE_LEADING, NOTE_SIZE, type Note } from './notes.ts';

/** A thundercloud, a plus, a wish: on a grid of 10 by 10. */
const SIGNS: Record<Note['kind'], string> = {
    pain: 'M6 0.5L1.5 6H4.5L4 9.5L8.5 4H5.5Z',
    gain: 'M5 1V9M1 5H9',
    expect: 'M5 1A4 4 0 1 0 5 9A4 4 0 1 0 5 1M5 3.4A1.6 1.6 0 1 0 5 6.6A1.6 1.6 0 1 0 5 3.4',
    more: 'M1.5 5H1.6M5 5H5.1M8.5 5H8.6',
};

const NAMES: Record<Note['kind'], string> = { pain: 'Pain', gain: 'Gain', expect: 'Expectation', more: 'More' };

interface NotesLaneProperties {
    notes: readonly Note[];
    steps: readonly PictureStep[];
    top: number;
    bareOf: (step: number) => boolean;
}

/** Pains, gains and expectations below their steps. */
export function NotesLane({ notes, steps, top, bareOf }: NotesLaneProperties) {
    return (
        <g class="map-notes" transform={`translate(0 ${top})`}>
            {notes.map((note) => (
                <NoteCard key={`${note.step} ${note.y}`} note={note} step={steps[note.step]} bare={bareOf(note.step)} />
            ))}
        </g>
    );
}

const NoteCard = pureComponent(function NoteCard({ note, step, bare }: { note: Note; step: PictureStep; bare: boolean }) {
    const { kind, lines, figures, severe, worst, height } = note;
    const classes = ['map-note', `map-note-${kind}`];
    if (severe) classes.push('map-note-severe');
    if (worst) classes.push('map-note-worst');
    const words = figures === null ? '' : `\n${figures}${worst ? ', the worst of the journey' : ''}`;
    return (
        <g class={classes.join(' ')} transform={`translate(${note.x} ${note.y})`} data-step={step.id}>
            <title>{`${NAMES[kind]}: ${note.text}${words}`}</title>
            <rect class="map-note-ground" width={CARD_WIDTH} height={height} rx={3} />
            <path class="map-note-edge" d={`M1 2V${height - 2}`} />
            {!bare && (
                <>
                    <g transform="translate(5 6)">
                        <path class="map-note-sign" d={SIGNS[kind]} />
                    </g>
                    {lines.map((line, i) => (
                        <text key={i} class="map-note-text" x={NOTE_INDENT} y={15 + i * NOTE_LEADING} font-size={NOTE_SIZE}>
                            {line}
                        </text>
                    ))}
                    {figures !== null && (
                        <text class="map-note-figures" x={NOTE_INDENT} y={15 + lines.length * NOTE_LEADING} font-size={NOTE_SIZE - 1}>
                            {worst ? `worst: ${figures.replace('severity ', '')}` : figures}
                        </text>
                    )}
                </>
            )}
        </g>
    );
});
