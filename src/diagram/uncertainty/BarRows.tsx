import { scaleLinear } from 'd3-scale';
import { fitLine } from '../text/fit.ts';
import { measureText } from '../text/measure.ts';

export const ROW_HEIGHT = 24;
const LABEL_SIZE = 12;
/** Between bar and value. */
const VALUE_GAP = 7;
const LEAST_VALUE_ROOM = 55;
const WIDEST_LABEL = 220;

export interface BarRow {
    /** Id of the step; null for a row that leads nowhere. */
    step: string | null;
    label: string;
    /** 0…1, or below where it works the other way. */
    value: number;
    /** How much of the value is lost in this row: the end of the bar. */
    lost?: number;
    text: string;
    /** What is read aloud in place of the text. */
    words?: string;
}

interface BarRowsProperties {
    rows: readonly BarRow[];
    width: number;
    selected: string | null;
    /** What happens at a click; without it nothing does. */
    onChoose?: (step: string) => void;
}

/** A step in each row with a bar as long as its value says, from the same line on. */
export function BarRows({ rows, width, selected, onChoose }: BarRowsProperties) {
    const names = Math.min(WIDEST_LABEL, width * 0.4, Math.max(0, ...rows.map(({ label }) => measureText(label, LABEL_SIZE))) + 12);
    const values = Math.max(LEAST_VALUE_ROOM, ...rows.map(({ text }) => measureText(text, LABEL_SIZE))) + VALUE_GAP;
    const room = Math.max(20, width - names - values);
    const lengthOf = scaleLinear([0, Math.max(0.01, ...rows.map(({ value }) => Math.abs(value)))], [0, room]);
    return (
        <>
            {rows.map(({ step, label, value, lost = 0, text, words = text }, i) => {
                const length = Math.max(1, lengthOf(Math.abs(value)));
                const kept = Math.max(0, length - lengthOf(lost));
                const spoken = { 'aria-label': `${label}: ${words}` };
                const act =
                    onChoose &&
                    (step === null
                        ? { role: 'img' as const, ...spoken }
                        : {
                              role: 'button' as const,
                              // As an attribute of SVG it has small letters only.
                              tabindex: 0,
                              ...spoken,
                              onClick: () => onChoose(step),
                              onKeyDown: (event: KeyboardEvent) => {
                                  if (event.key !== 'Enter' && event.key !== ' ') return;
                                  event.preventDefault();
                                  onChoose(step);
                              },
                          });
                return (
                    <g
                        key={step ?? i}
                        class={step !== null && step === selected ? 'uncertainty-row uncertainty-row-selected' : 'uncertainty-row'}
                        {...(step === null ? {} : { 'data-step': step })}
                        transform={`translate(0 ${i * ROW_HEIGHT})`}
                        {...act}
                    >
                        <rect class="uncertainty-row-ground" x={0.5} y={0.5} width={width - 1} height={ROW_HEIGHT - 1} rx={3} />
                        <text class="uncertainty-row-label" x={names - 8} y={ROW_HEIGHT / 2 + 4.3} font-size={LABEL_SIZE} text-anchor="end">
                            {fitLine(label, names - 12, LABEL_SIZE).lines[0]}
                        </text>
                        <rect
                            class={value < 0 ? 'uncertainty-bar uncertainty-bar-against' : 'uncertainty-bar'}
                            x={names}
                            y={4.5}
                            width={round(kept)}
                            height={ROW_HEIGHT - 9}
                        />
                        {lost > 0 && (
                            <rect
                                class="uncertainty-bar-lost"
                                x={round(names + kept)}
                                y={5}
                                width={round(Math.max(1, length - kept - 0.5))}
                                height={ROW_HEIGHT - 10}
                            />
                        )}
                        <text class="uncertainty-row-value" x={names + length + VALUE_GAP} y={ROW_HEIGHT / 2 + 4.3} font-size={LABEL_SIZE}>
                            {text}
                        </text>
                    </g>
                );
            })}
        </>
    );
}

function round(value: number): number {
    return Math.round(value * 100) / 100;
}
