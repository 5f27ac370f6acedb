import type { Range } from '../../../src/protocol/preview-requests.ts';
import type { ReviewReport } from '../../../src/protocol/review-report.ts';

interface ReviewGroupsProperties {
    review: ReviewReport;
    onJump: (range: Range) => void;
}

/** What is off target, overdue, unanswered, unowned or unmeasured, the worst first; each leads to its place in the text. */
export function ReviewGroups({ review: { groups, severalJourneys, today }, onJump }: ReviewGroupsProperties) {
    if (groups.length === 0) {
        return (
            <section>
                <h2>Nothing to see to</h2>
                <p class="report-note">On {today} everything is on target, in time, answered, owned and measured.</p>
            </section>
        );
    }
    return (
        <>
            <p class="report-note">As of {today}. The worst comes first; a click goes to the text.</p>
            {groups.map(({ title, items }) => (
                <section key={title} class="review-group">
                    <h2>{title}</h2>
                    <ol>
                        {items.map(({ message, journey, code, range }, i) => (
                            <li key={i} data-code={code}>
                                <button type="button" class="report-jump" onClick={() => onJump(range)}>
                                    {message}
                                    {severalJourneys && journey !== null && <span class="review-journey"> in {journey}</span>}
                                    <span class="review-line"> line {range.start.line + 1}</span>
                                </button>
                            </li>
                        ))}
                    </ol>
                </section>
            ))}
        </>
    );
}
