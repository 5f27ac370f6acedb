import type { PictureOutline } from '../../../src/diagram/network/picture-model.ts';
import { percent } from '../../../src/diagram/text/percent.ts';
import { BarRows, ROW_HEIGHT } from '../../../src/diagram/uncertainty/BarRows.tsx';
import { leavingRows } from '../../../src/diagram/uncertainty/rows.ts';
import type { Uncertainty } from '../../../src/protocol/uncertainty.ts';

interface LeavingProperties {
    uncertainty: Uncertainty;
    outline: PictureOutline;
    width: number;
    selected: string | null;
    onChoose: (step: string) => void;
}

/** Where customers leave; nothing for a journey that nobody leaves. */
export function Leaving({ uncertainty, outline, width, selected, onChoose }: LeavingProperties) {
    const rows = leavingRows(uncertainty, outline);
    if (rows.length === 0) return null;
    return (
        <section>
            <h2>Who leaves</h2>
            <p class="uncertainty-note">
                {percent(uncertainty.completionRate)} of the customers complete the journey. Of all who begin, so many leave at each step:
            </p>
            {/* biome-ignore lint/a11y/useSemanticElements: a chart whose rows are buttons. */}
            <svg
                class="uncertainty-chart"
                width={width}
                height={rows.length * ROW_HEIGHT}
                role="group"
                aria-label="Steps at which customers leave"
            >
                <BarRows rows={rows} width={width} selected={selected} onChoose={onChoose} />
            </svg>
        </section>
    );
}
