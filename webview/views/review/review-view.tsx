import { ReportPage } from '../report/ReportPage.tsx';
import { ReportPane } from '../report/ReportPane.tsx';
import type { PanelView, ViewProperties } from '../view.ts';
import { KpiTable } from './KpiTable.tsx';
import { PromiseTable } from './PromiseTable.tsx';
import { ReviewGroups } from './ReviewGroups.tsx';

/** Everything in the file that somebody has to see to, and how its KPIs stand. */
export function reviewView(): PanelView {
    const memory = { scrollTop: 0 };

    function ReviewPage({ preview, reports, actions }: ViewProperties) {
        return (
            <ReportPane
                kind="review"
                preview={preview}
                also={preview.uncertainty?.isDone ? preview.uncertainty.version : null}
                reports={reports}
                actions={actions}
                waiting="Reviewing the file…"
            >
                {(review) => (
                    <ReportPage label="Review" memory={memory}>
                        {() => (
                            <>
                                <ReviewGroups review={review} onJump={actions.revealRange} />
                                <PromiseTable review={review} onJump={actions.revealRange} />
                                <KpiTable kpis={review.kpis} onJump={actions.revealRange} />
                            </>
                        )}
                    </ReportPage>
                )}
            </ReportPane>
        );
    }

    return {
        id: 'review',
        title: 'Review',
        showsSteps: false,
        icon: 'M2 3.5L3.5 5L6 2M2 8.5L3.5 10L6 7M2 13.5H5M8.5 4H14M8.5 9H14M8.5 13.5H14',
        Content: ReviewPage,
        zoom: null,
        Legend: null,
    };
}
