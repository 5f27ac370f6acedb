import type { PictureOutline } from '../../../src/diagram/network/picture-model.ts';
import { BarRows, ROW_HEIGHT } from '../../../src/diagram/uncertainty/BarRows.tsx';
import { DRIVER_MEASURES, type DriverMeasure } from '../../../src/diagram/uncertainty/drivers.ts';
import { driverRows } from '../../../src/diagram/uncertainty/rows.ts';
import type { Uncertainty } from '../../../src/protocol/uncertainty.ts';

interface DriversProperties {
    uncertainty: Uncertainty;
    outline: PictureOutline;
    width: number;
    measure: DriverMeasure;
    selected: string | null;
    onMeasure: (measure: DriverMeasure) => void;
    onChoose: (step: string) => void;
}

/** Which steps decide how long it takes: a tornado chart, each row of which leads to its step. */
export function Drivers({ uncertainty, outline, width, measure, selected, onMeasure, onChoose }: DriversProperties) {
    const rows = driverRows(uncertainty, measure, outline);
    const meaning = DRIVER_MEASURES.find((each) => each.measure === measure)?.meaning ?? '';
    return (
        <section>
            <h2>What drives it</h2>
            <fieldset class="choice">
                <legend>By</legend>
                {DRIVER_MEASURES.map(({ measure: each, title, meaning: hint }) => (
                    <label key={each} title={hint}>
                        <input
                            type="radio"
                            name="driver-measure"
                            value={each}
                            checked={each === measure}
                            onChange={() => onMeasure(each)}
                        />
                        <span>{title}</span>
                    </label>
                ))}
            </fieldset>
            <p class="uncertainty-note">{rows.length > 0 ? `${meaning}.` : 'No step stands out.'}</p>
            {rows.length > 0 && (
                // biome-ignore lint/a11y/useSemanticElements: a chart whose rows are buttons.
                <svg
                    class="uncertainty-chart"
                    width={width}
                    height={rows.length * ROW_HEIGHT}
                    role="group"
                    aria-label={`Steps by ${measure}`}
                >
                    <BarRows rows={rows} width={width} selected={selected} onChoose={onChoose} />
                </svg>
            )}
        </section>
    );
}
