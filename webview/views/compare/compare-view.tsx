import { Component } from 'preact';
import { ReportPane } from '../report/ReportPane.tsx';
import type { PanelView, ViewProperties } from '../view.ts';
import { CompareLegend } from './CompareLegend.tsx';
import { ComparePage } from './ComparePage.tsx';
import { CompareMemory } from './compare-memory.ts';

/** The journey as it is beside the journey with improvements, in figures and in pictures. */
export function compareView(): PanelView {
    const memory = new CompareMemory();

    class Compare extends Component<ViewProperties> {
        override render({ preview, selected, reports, actions }: ViewProperties) {
            memory.begin(preview.drawing);
            return (
                <ReportPane
                    kind="compare"
                    preview={preview}
                    reports={reports}
                    actions={actions}
                    without={memory.without}
                    waiting="Comparing the journey with what it will be…"
                >
                    {(report) => (
                        <ComparePage report={report} memory={memory} selected={selected} actions={actions} onLeaveOut={this.#leaveOut} />
                    )}
                </ReportPane>
            );
        }

        readonly #leaveOut = (without: readonly string[]): void => {
            memory.without = without;
            this.forceUpdate();
        };
    }

    return {
        id: 'compare',
        title: 'Compare',
        icon: 'M1.5 3H6.5V13H1.5ZM9.5 3H14.5V13H9.5ZM3 6H5M3 8.5H5M11 6H13M11 8.5H13M11 11H13',
        Content: Compare,
        leftOut: () => memory.without,
        zoom: null,
        Legend: CompareLegend,
        showsSteps: false,
    };
}
