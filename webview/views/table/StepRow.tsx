import { GLYPH_SIZE, KindGlyph } from '../../../src/diagram/network/KindGlyph.tsx';
import type { PictureStep, StepFigures } from '../../../src/diagram/network/picture-model.ts';
import { pureComponent } from '../../../src/diagram/network/pure-component.ts';
import { useSelected } from '../../../src/diagram/selection/also-selected.ts';
import { type CellValue, COLUMNS, cellText, type TableColumn } from '../../../src/diagram/table/columns.ts';
import type { ThreePoint } from '../../../src/pert/network.ts';

interface StepRowProperties {
    step: PictureStep;
    figures: StepFigures | null;
    stage: string;
    estimate: ThreePoint | null;
    owner: string;
    channels: string;
    /** Position in the text, from 0. */
    index: number;
    /** Position in the table, from 0. */
    position: number;
    selected: boolean;
    onCycle: boolean;
    /** Whether the Tab key goes here. */
    tabStop: boolean;
}

/** One step with all its figures. */
export const StepRow = pureComponent(function StepRow(properties: StepRowProperties) {
    const { step, figures, position, onCycle, tabStop } = properties;
    const selected = useSelected(step.id, properties.selected);
    const classes = [
        'row',
        figures?.critical && 'row-critical',
        step.kind === 'moment' && 'row-moment',
        selected && 'row-selected',
        onCycle && 'row-cycle',
    ];
    return (
        <tr
            class={classes.filter(Boolean).join(' ')}
            data-step={step.id}
            aria-rowindex={position + 2}
            aria-current={selected ? 'true' : undefined}
            tabindex={tabStop ? 0 : -1}
        >
            {COLUMNS.map((column) => (
                <Cell key={column.id} column={column} value={column.value(properties)} step={step} onCycle={onCycle} />
            ))}
        </tr>
    );
});

interface CellProperties {
    column: TableColumn;
    value: CellValue;
    step: PictureStep;
    onCycle: boolean;
}

function Cell({ column, value, step, onCycle }: CellProperties) {
    const text = cellText(value);
    const classes = `cell-${column.type} column-${column.id}`;
    switch (column.id) {
        case 'step':
            return (
                <th scope="row" class={classes}>
                    <svg class="journey-picture row-glyph" viewBox={`0 0 ${GLYPH_SIZE} ${GLYPH_SIZE}`} aria-hidden="true">
                        <KindGlyph kind={step.kind} x={0} y={0} />
                    </svg>
                    {text}
                    {onCycle && <span class="row-cycle-mark"> on a cycle</span>}
                </th>
            );
        case 'critical':
            return (
                <td class={classes}>
                    {value === true && (
                        <>
                            <span aria-hidden="true">● </span>
                            {text}
                        </>
                    )}
                </td>
            );
        default:
            return (
                <td class={classes} title={column.type === 'text' ? text : undefined}>
                    {text}
                </td>
            );
    }
}
