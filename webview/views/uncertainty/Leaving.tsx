import type { PictureOutline } from '../../../src/diagram/network/picture-model.ts';
import { percent } from '../../../src/diagram/text/percent.ts';
import { type BarRow, BarRows, ROW_HEIGHT } from '../../../src/diagram/uncertainty/BarRows.tsx';
import { stageFunnelRows, stepFunnelRows } from '../../../src/diagram/uncertainty/rows.ts';
import type { Uncertainty } from '../../../src/protocol/uncertainty.ts';

interface LeavingProperties {
    uncertainty: Uncertainty;
    outline: PictureOutline;
    width: number;
    selected: string | null;
    onChoose: (step: string) => void;
}

/** The journey as a funnel: who is still there, and where customers leave; nothing for a journey that nobody leaves. */
export function Leaving({ uncertainty, outline, width, selected, onChoose }: LeavingProperties) {
    const stages = stageFunnelRows(uncertainty, outline);
    const steps = stepFunnelRows(uncertainty, outline);
    if (steps.length === 0) return null;
    const { omitted } = uncertainty.funnel;
    const funnel = (rows: readonly BarRow[], label: string) => (
        // biome-ignore lint/a11y/useSemanticElements: a chart, some rows of which are buttons.
        <svg class="uncertainty-chart" width={width} height={rows.length * ROW_HEIGHT} role="group" aria-label={label}>
            <BarRows rows={rows} width={width} selected={selected} onChoose={onChoose} />
        </svg>
    );
    return (
        <section>
            <h2>Who leaves</h2>
            <p class="uncertainty-note">
                {percent(uncertainty.completionRate)} of all who begin complete the journey. Bars show how many are still there; their
                outlined ends, how many leave.
            </p>
            {stages.length > 0 && (
                <>
                    <h3>By stage</h3>
                    {funnel(stages, 'Customers by stage')}
                    <h3>By step</h3>
                </>
            )}
            {funnel(steps, 'Steps at which customers leave')}
            {omitted > 0 && <p class="uncertainty-note">{omitted} more steps lose fewer.</p>}
        </section>
    );
}
