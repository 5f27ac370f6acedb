import { ReportPane } from '../report/ReportPane.tsx';
import type { PanelView, ViewProperties } from '../view.ts';
import { PlanPage } from './PlanPage.tsx';
import { PlanMemory } from './plan-memory.ts';

/** When the improvements of a journey are done, which come first, and which to make. */
export function planView(): PanelView {
    const memory = new PlanMemory();

    function Plan({ preview, reports, actions }: ViewProperties) {
        return (
            <ReportPane kind="plan" preview={preview} reports={reports} actions={actions} waiting="Planning the improvements…">
                {(report) => <PlanPage report={report} memory={memory} actions={actions} />}
            </ReportPane>
        );
    }

    return {
        id: 'plan',
        title: 'Plan',
        icon: 'M1.5 14.5V9.5H5.5V6H9.5V2.5H13.5M10.8 2.5H13.5V5.2M1.5 14.5H14.5',
        Content: Plan,
        zoom: null,
        Legend: null,
        showsSteps: false,
    };
}
