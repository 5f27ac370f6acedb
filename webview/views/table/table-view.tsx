import type { PanelView, ViewProperties } from '../view.ts';
import { StepTable } from './StepTable.tsx';
import { TableMemory } from './table-memory.ts';

/** All steps with all their figures. */
export function tableView(): PanelView {
    const memory = new TableMemory();

    function Table({ preview, selected, attention, actions }: ViewProperties) {
        return (
            <StepTable
                outline={preview.outline}
                steps={preview.steps}
                estimates={preview.estimates}
                cycle={preview.status.kind === 'stale' ? preview.status.cycleSteps : NONE}
                selected={selected}
                attention={attention}
                memory={memory}
                actions={actions}
            />
        );
    }

    return {
        id: 'table',
        title: 'Table',
        showsSteps: true,
        icon: 'M1.5 2.5H14.5V13.5H1.5ZM1.5 6H14.5M1.5 9.75H14.5M6 6V13.5',
        Content: Table,
        zoom: null,
        Legend: null,
    };
}

const NONE: readonly string[] = [];
