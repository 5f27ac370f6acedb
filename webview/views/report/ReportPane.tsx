import { Component, type ComponentChildren } from 'preact';
import type { ReportKind, Reports } from '../../../src/protocol/reports.ts';
import type { DrawnPreview, ViewActions } from '../view.ts';

/** Reports are asked for once nothing was edited for so long, in milliseconds. */
const REST = 250;

interface ReportPaneProperties<Kind extends ReportKind> {
    kind: Kind;
    preview: DrawnPreview;
    /** What else the report goes by: where that changes, too, it is asked for anew. */
    also?: unknown;
    /** Names of improvements that it leaves out; where they change, it is asked for anew at once. */
    without?: readonly string[];
    reports: Reports;
    actions: Pick<ViewActions, 'wantReport'>;
    /** What is shown as long as there is no report. */
    waiting: string;
    /** @param isCurrent whether the report is on the text that is shown */
    children: (report: NonNullable<Reports[Kind]>, isCurrent: boolean) => ComponentChildren;
}

/** Sees to it that a view has its report: asks when it is opened, and whenever the journey has changed and nobody types. */
export class ReportPane<Kind extends ReportKind> extends Component<ReportPaneProperties<Kind>> {
    #timer: ReturnType<typeof setTimeout> | undefined;

    override componentDidMount(): void {
        this.#ask();
    }

    override componentDidUpdate({ preview: before, also: alsoBefore, without: withoutBefore }: ReportPaneProperties<Kind>): void {
        const { preview, also, without } = this.props;
        if (without !== withoutBefore) {
            clearTimeout(this.#timer);
            this.#ask();
        } else if (also !== alsoBefore || (preview !== before && !isSameJourney(preview, before))) {
            clearTimeout(this.#timer);
            this.#timer = setTimeout(() => this.#ask(), REST);
        }
    }

    override componentWillUnmount(): void {
        clearTimeout(this.#timer);
    }

    override render({ kind, preview, reports, waiting, children }: ReportPaneProperties<Kind>) {
        const report = reports[kind];
        if (!report || report.uri !== preview.uri || report.journey !== journeyOf(preview)) {
            return (
                <p class="report-waiting" role="status">
                    {waiting}
                </p>
            );
        }
        return children(report, report.version === preview.version);
    }

    #ask(): void {
        this.props.actions.wantReport(this.props.kind, this.props.without);
    }
}

/** As the text names it now: the picture may be an older one. */
function journeyOf({ journeys, selected, outline }: DrawnPreview): string {
    return journeys[selected]?.name ?? outline.journey;
}

/** What an imported file changes comes without another version of the text. */
function isSameJourney(a: DrawnPreview, b: DrawnPreview): boolean {
    const fields = ['uri', 'version', 'outline', 'steps', 'links', 'estimates', 'summary', 'experience'] as const;
    return fields.every((field) => a[field] === b[field]);
}
