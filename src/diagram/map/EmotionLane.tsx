import type { Unit } from '../../pert/durations.ts';
import type { JourneyExperience } from '../../pert/experience/experience.ts';
import { TRUTH_NAMES } from '../network/describe-step.ts';
import type { PictureStep, StepFigures } from '../network/picture-model.ts';
import { pureComponent } from '../network/pure-component.ts';
import { measureText } from '../text/measure.ts';
import { describeMapStep } from './describe-map.ts';
import { type CurvePiece, type EmotionMark, emotionHeight } from './emotion-curve.ts';

const NUMBER_SIZE = 10.5;
const SEAL_SIZE = 9.5;
const SEAL_HEIGHT = 16;
const LEVELS = [1, 2, 3, 4, 5];

/** A star around 0, 0: the sign of a moment of truth. */
const STAR = 'M0 -6.6L1.7 -2.2L6.4 -1.9L2.8 1.1L4 5.7L0 3.1L-4 5.7L-2.8 1.1L-6.4 -1.9L-1.7 -2.2Z';

interface EmotionLaneProperties {
    marks: readonly EmotionMark[];
    pieces: readonly CurvePiece[];
    told: ToldSteps;
    top: number;
    left: number;
    right: number;
    bareOf: (step: number) => boolean;
}

/** What a map tells of its steps. */
export interface ToldSteps {
    steps: readonly PictureStep[];
    figures: readonly StepFigures[] | null;
    unit: Unit;
    /** Ids of the steps on a cycle. */
    cycle: ReadonlySet<string>;
    experience: JourneyExperience;
}

/** The curve of emotions from 1 to 5, with each step that has one on it and the moments of truth large. */
export function EmotionLane({ marks, pieces, told, top, left, right, bareOf }: EmotionLaneProperties) {
    return (
        <g class="map-emotions" transform={`translate(0 ${top})`}>
            {LEVELS.map((level) => (
                <path
                    key={level}
                    class={level === 3 ? 'map-level map-level-middle' : 'map-level'}
                    d={`M${left} ${emotionHeight(level)}H${right}`}
                />
            ))}
            {pieces.map(({ d, broken }, i) => (
                <path key={i} class={broken ? 'map-curve map-curve-broken' : 'map-curve'} d={d} />
            ))}
            {marks.map((mark) => (
                <Mark
                    key={mark.step}
                    mark={mark}
                    step={told.steps[mark.step]}
                    figures={told.figures?.[mark.step] ?? null}
                    unit={told.unit}
                    onCycle={told.cycle.has(told.steps[mark.step].id)}
                    experience={told.experience}
                    bare={bareOf(mark.step)}
                />
            ))}
        </g>
    );
}

interface MarkProperties {
    mark: EmotionMark;
    step: PictureStep;
    figures: StepFigures | null;
    unit: Unit;
    onCycle: boolean;
    experience: JourneyExperience;
    bare: boolean;
}

/** A step on the curve. */
const Mark = pureComponent(function Mark({ mark, step, figures, unit, onCycle, experience, bare }: MarkProperties) {
    return (
        <g class={`map-mark map-mark-${feeling(mark.emotion)}`} transform={`translate(${mark.x} ${mark.y})`} data-step={step.id}>
            <title>{describeMapStep(step, figures, unit, onCycle, experience, experience.steps[mark.step])}</title>
            {step.kind === 'moment' ? <MomentMark step={step} mark={mark} bare={bare} /> : <StepMark mark={mark} bare={bare} />}
        </g>
    );
});

function feeling(emotion: number | null): string {
    return emotion === null ? 'unknown' : emotion <= 2 ? 'low' : emotion >= 4 ? 'high' : 'middle';
}

function StepMark({ mark, bare }: { mark: EmotionMark; bare: boolean }) {
    return (
        <>
            <circle class={mark.onCurve ? 'map-mark-ground' : 'map-mark-ground map-mark-hidden'} r="9" />
            {!bare && (
                <text class="map-mark-number" y={NUMBER_SIZE * 0.36} font-size={NUMBER_SIZE} text-anchor="middle">
                    {mark.emotion}
                </text>
            )}
        </>
    );
}

function MomentMark({ step, mark, bare }: { step: PictureStep; mark: EmotionMark; bare: boolean }) {
    const size = mark.emotion === null ? 9 : 14;
    const truth = step.truth === null ? 'Moment' : TRUTH_NAMES[step.truth];
    const words = mark.emotion === null ? `${truth}: no emotion yet` : `${truth} ${mark.emotion}`;
    const width = measureText(words, SEAL_SIZE) * 1.1 + 12;
    // Beside the foot of the lane, above a low mark, below a high one.
    const [x, y] =
        mark.emotion === null ? [size + 4, -SEAL_HEIGHT / 2] : [-width / 2, mark.emotion >= 4 ? size + 3 : -size - 3 - SEAL_HEIGHT];
    return (
        <>
            <path class="map-moment-ground" d={`M0 ${-size}L${size} 0L0 ${size}L${-size} 0Z`} />
            {mark.emotion !== null && <path class="map-moment-star" d={STAR} />}
            {!bare && (
                <g transform={`translate(${x} ${y})`}>
                    <rect class="map-moment-seal" width={width} height={SEAL_HEIGHT} rx={SEAL_HEIGHT / 2} />
                    <text
                        class="map-moment-name"
                        x={width / 2}
                        y={SEAL_HEIGHT / 2 + SEAL_SIZE * 0.36}
                        font-size={SEAL_SIZE}
                        text-anchor="middle"
                    >
                        {words}
                    </text>
                </g>
            )}
        </>
    );
}
