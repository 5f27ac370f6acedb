import type { Range } from '../../../src/protocol/preview-requests.ts';
import type { ReviewReport } from '../../../src/protocol/review-report.ts';
import { Kept } from '../uncertainty/TargetTable.tsx';

interface PromiseTableProperties {
    review: ReviewReport;
    onJump: (range: Range) => void;
}

/** All promises, service standards of steps among them, on both counts; nothing where nothing is promised. */
export function PromiseTable({ review: { promises, severalJourneys }, onJump }: PromiseTableProperties) {
    if (promises.length === 0) return null;
    return (
        <section>
            <h2>Promises</h2>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the panel, it is scrolled with the keys. */}
            <div class="report-scroll" tabIndex={0}>
                <table class="figures promises">
                    <thead>
                        <tr>
                            <th scope="col">Promise</th>
                            <th scope="col">Classical</th>
                            <th scope="col">Simulated</th>
                        </tr>
                    </thead>
                    <tbody>
                        {promises.map(({ text, journey, confidence, probability, met, simulated, range }, i) => (
                            <tr key={i}>
                                <th scope="row">
                                    <button type="button" class="report-jump" onClick={() => onJump(range)}>
                                        {text}
                                        {severalJourneys && <span class="review-journey"> in {journey}</span>}
                                    </button>
                                </th>
                                <td>
                                    <Kept probability={probability} met={met} promised={confidence} />
                                </td>
                                <td>{simulated ? <Kept {...simulated} promised={confidence} /> : '–'}</td>
                            </tr>
                        ))}
                    </tbody>
                </table>
            </div>
        </section>
    );
}
