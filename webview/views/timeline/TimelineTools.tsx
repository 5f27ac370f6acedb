import type { TimelineOptions } from '../../../src/diagram/timeline/timeline-layout.ts';

interface TimelineToolsProperties {
    options: TimelineOptions;
    onChange: (options: TimelineOptions) => void;
}

/** Above the timeline: which schedule is shown, and in which order. */
export function TimelineTools({ options, onChange }: TimelineToolsProperties) {
    return (
        <div class="view-tools">
            <Choice
                name="schedule"
                title="Schedule"
                chosen={options.schedule}
                choices={[
                    { value: 'early', title: 'Early', meaning: 'Every step as early as it can be' },
                    { value: 'late', title: 'Late', meaning: 'Every step as late as it may be without delaying the journey' },
                ]}
                onChoose={(schedule) => onChange({ ...options, schedule })}
            />
            <Choice
                name="order"
                title="Order"
                chosen={options.order}
                choices={[
                    { value: 'text', title: 'Text', meaning: 'As written' },
                    { value: 'time', title: 'Time', meaning: 'Within each stage by the time at which steps start' },
                ]}
                onChoose={(order) => onChange({ ...options, order })}
            />
        </div>
    );
}

interface ChoiceProperties<T extends string> {
    name: string;
    title: string;
    chosen: T;
    choices: readonly { value: T; title: string; meaning: string }[];
    onChoose: (value: T) => void;
}

/** One of a few, side by side. */
function Choice<T extends string>({ name, title, chosen, choices, onChoose }: ChoiceProperties<T>) {
    return (
        <fieldset class="choice">
            <legend>{title}</legend>
            {choices.map(({ value, title: label, meaning }) => (
                <label key={value} title={meaning}>
                    <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
                    <span>{label}</span>
                </label>
            ))}
        </fieldset>
    );
}
