const WIDTH = 72;
const HEIGHT = 20;
const MARGIN = 3;

/** Values one after the other, and the goal as a dashed line: the shape of a course, whose figures stand beside it. */
export function Sparkline({ values, goal }: { values: readonly number[]; goal: number }) {
    const least = Math.min(goal, ...values);
    const span = Math.max(goal, ...values) - least || 1;
    const x = (i: number) => MARGIN + (i / (values.length - 1)) * (WIDTH - 2 * MARGIN);
    const y = (value: number) => HEIGHT - MARGIN - ((value - least) / span) * (HEIGHT - 2 * MARGIN);
    const last = values.length - 1;
    return (
        <svg class="sparkline" width={WIDTH} height={HEIGHT} aria-hidden="true">
            <path class="sparkline-goal" d={`M0 ${y(goal)}H${WIDTH}`} />
            <path class="sparkline-line" d={values.map((value, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(value)}`).join('')} />
            <circle class="sparkline-dot" cx={x(last)} cy={y(values[last])} r={2.5} />
        </svg>
    );
}
