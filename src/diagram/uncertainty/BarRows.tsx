import { fitLine } from '../text/fit.ts';
import { measureText } from '../text/measure.ts';

export const ROW_HEIGHT = 24;
const LABEL_SIZE = 12;
const VALUE_ROOM = 62;
const WIDEST_LABEL = 220;

export interface BarRow {
    /** Id of the step. */
    step: string;
    label: string;
    /** 0…1, or below where it works the other way. */
    value: number;
    text: string;
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
    const room = Math.max(20, width - names - VALUE_ROOM);
    const longest = Math.max(0.01, ...rows.map(({ value }) => Math.abs(value)));
    return (
        <>
            {rows.map(({ step, label, value, text }, i) => {
                const length = Math.max(1, (Math.abs(value) / longest) * room);
                const act = onChoose && {
                    role: 'button' as const,
                    // As an attribute of SVG it has small letters only.
                    tabindex: 0,
                    'aria-label': `${label}: ${text}`,
                    onClick: () => onChoose(step),
                    onKeyDown: (event: KeyboardEvent) => {
                        if (event.key !== 'Enter' && event.key !== ' ') return;
                        event.preventDefault();
                        onChoose(step);
                    },
                };
                return (
                    <g
                        key={step}
                        class={step === selected ? 'uncertainty-row uncertainty-row-selected' : 'uncertainty-row'}
                        data-step={step}
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
                            width={Math.round(length * 100) / 100}
                            height={ROW_HEIGHT - 9}
                        />
                        <text class="uncertainty-row-value" x={names + length + 7} y={ROW_HEIGHT / 2 + 4.3} font-size={LABEL_SIZE}>
                            {text}
                        </text>
                    </g>
                );
            })}
        </>
    );
}
