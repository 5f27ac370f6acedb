import type { TimelineOptions } from '../../../src/diagram/timeline/timeline-layout.ts';
import { Choice } from '../frame/Choice.tsx';

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
