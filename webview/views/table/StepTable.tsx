import { Component, createRef } from 'preact';
import type { PictureOutline, StepFigures } from '../../../src/diagram/network/picture-model.ts';
import { type TableRow, tableRows } from '../../../src/diagram/table/columns.ts';
import { type TableFormat, tableText } from '../../../src/diagram/table/copied-text.ts';
import { filterRows, nextSorting, sortRows } from '../../../src/diagram/table/sorting.ts';
import type { Attention } from '../../store/panel-store.ts';
import type { PreviewState } from '../../store/preview-state.ts';
import { Attentive } from '../frame/attentive.ts';
import { NextFrame } from '../frame/next-frame.ts';
import { stepOf } from '../frame/picture-target.ts';
import type { ViewActions } from '../view.ts';
import { areSeenRowsDrawn, nextRows, ROW_HEIGHT, type RowWindow, scrollToRow } from './row-window.ts';
import { StepRow } from './StepRow.tsx';
import { TableHead } from './TableHead.tsx';
import { TableTools } from './TableTools.tsx';
import type { TableMemory } from './table-memory.ts';

interface StepTableProperties {
    outline: PictureOutline;
    steps: readonly StepFigures[] | null;
    estimates: PreviewState['estimates'];
    /** Ids of the steps on a cycle. */
    cycle: readonly string[];
    selected: string | null;
    attention: Attention | null;
    memory: TableMemory;
    actions: ViewActions;
}

interface StepTableState {
    drawn: RowWindow;
    /** Id of the step whose row had the focus last: there the Tab key goes. */
    current: string | null;
    copied: string;
}

/** Height of the headings, in CSS pixels; the style sheet says the same. */
const HEAD_HEIGHT = 28;

const FIRST_ROWS = 60;

const COPIED: Record<TableFormat, string> = { csv: 'as CSV', tsv: 'for a spreadsheet', markdown: 'as Markdown' };

/** The table of all steps: sorts, filters, copies, and draws the rows that are seen. */
export class StepTable extends Component<StepTableProperties, StepTableState> {
    override state: StepTableState = { drawn: { first: 0, last: FIRST_ROWS }, current: null, copied: '' };
    readonly #scroller = createRef<HTMLDivElement>();
    readonly #attentive = new Attentive();
    #focusWanted = false;
    #shown: (Pick<StepTableProperties, 'outline' | 'steps' | 'estimates'> & { rows: TableRow[] }) | null = null;
    #observer: ResizeObserver | null = null;
    /** What is seen, as it was last read: to read it after a change would lay out the table at once. */
    #seen = { top: 0, height: 0 };
    readonly #nextFrame = new NextFrame(() => this.#goOn());
    /** The frame in which rows were drawn last. */
    #drawnIn: CSSNumberish | null = null;

    override componentDidMount(): void {
        this.#observer = new ResizeObserver(this.#follow);
        this.#observer.observe(this.#scroller.current!);
        if (this.props.attention === null && this.props.selected !== null) {
            this.#bringIntoView(this.props.selected);
        }
        this.#attend();
    }

    override componentWillUnmount(): void {
        this.#observer?.disconnect();
        this.#nextFrame.cancel();
    }

    override componentDidUpdate(): void {
        const { top, height } = this.#seen;
        if (areSeenRowsDrawn(this.state.drawn, top, height, this.#rows().length)) this.#nextFrame.request();
        else this.#draw();
        this.#attend();
        const { current } = this.state;
        if (this.#focusWanted && current !== null) {
            const row = this.#scroller.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(current)}"]`);
            row?.focus({ preventScroll: true });
            this.#focusWanted = row === null || row === undefined;
        }
    }

    override render({ outline, cycle, selected, memory }: StepTableProperties, { drawn, current, copied }: StepTableState) {
        const rows = this.#rows();
        const last = Math.min(drawn.last, rows.length);
        const first = Math.min(drawn.first, last);
        const stop = [current, selected].find((id) => id !== null && rows.some(({ step }) => step.id === id)) ?? rows[0]?.step.id;
        return (
            <div class="table-view">
                <TableTools
                    words={memory.words}
                    shown={rows.length}
                    all={outline.steps.length}
                    copied={copied}
                    onFilter={this.#filter}
                    onCopy={this.#copy}
                />
                <div ref={this.#scroller} class="table-scroller" onScroll={this.#follow}>
                    <table
                        class="steps"
                        aria-label={`Steps of ${outline.label?.trim() || outline.journey}`}
                        aria-rowcount={rows.length + 1}
                        onKeyDown={this.#onKey}
                        onFocusIn={this.#onFocus}
                    >
                        <TableHead sorting={memory.sorting} unit={outline.unit} onSort={this.#sort} />
                        <Undrawn rows={first} />
                        <tbody>
                            {rows.slice(first, last).map((row, i) => (
                                <StepRow
                                    key={row.step.id}
                                    {...row}
                                    position={first + i}
                                    selected={row.step.id === selected}
                                    onCycle={cycle.includes(row.step.id)}
                                    tabStop={row.step.id === stop}
                                />
                            ))}
                        </tbody>
                        <Undrawn rows={rows.length - last} />
                    </table>
                    {rows.length === 0 && <p class="table-nothing">No step matches “{memory.words.trim()}”.</p>}
                </div>
            </div>
        );
    }

    /** The rows that are shown, in their order; computed when something that they depend on changed. */
    #rows(): TableRow[] {
        const { outline, steps, estimates, memory } = this.props;
        const before = this.#shown;
        if (before === null || before.outline !== outline || before.steps !== steps || before.estimates !== estimates) {
            const rows = sortRows(filterRows(tableRows(outline, steps, estimates), memory.words), memory.sorting);
            this.#shown = { outline, steps, estimates, rows };
        }
        return this.#shown!.rows;
    }

    /** The table was scrolled, or is of another size. */
    readonly #follow = (): void => {
        const { scrollTop, clientHeight } = this.#scroller.current!;
        this.#seen = { top: scrollTop, height: clientHeight };
        this.#draw();
    };

    /** Draws what is seen, and in the frames that follow what lies around it. */
    #draw(): void {
        const { top, height } = this.#seen;
        const { drawn } = this.state;
        const next = height > 0 ? nextRows(drawn, top, height, this.#rows().length) : drawn;
        if (next.first !== drawn.first || next.last !== drawn.last) {
            this.#drawnIn = document.timeline.currentTime;
            this.setState({ drawn: next });
        }
    }

    /** A table that was scrolled in this frame has drawn some rows already. */
    #goOn(): void {
        if (this.#drawnIn !== null && document.timeline.currentTime === this.#drawnIn) this.#nextFrame.request();
        else this.#draw();
    }

    #attend(): void {
        this.#attentive.attend(this.props.attention, (step) => this.#bringIntoView(step));
    }

    #bringIntoView(step: string): boolean {
        const row = this.#rows().findIndex((candidate) => candidate.step.id === step);
        const scroller = this.#scroller.current!;
        if (row >= 0) {
            scroller.scrollTop = scrollToRow(row, scroller.scrollTop, scroller.clientHeight, HEAD_HEIGHT);
            this.#follow();
        }
        return row >= 0;
    }

    #redraw(): void {
        this.#shown = null;
        this.setState({ copied: '' });
    }

    readonly #sort = (column: string): void => {
        const { memory } = this.props;
        memory.sorting = nextSorting(memory.sorting, column);
        this.#redraw();
    };

    readonly #filter = (words: string): void => {
        this.props.memory.words = words;
        this.#redraw();
    };

    readonly #copy = (format: TableFormat): void => {
        const rows = this.#rows();
        this.props.actions.copy(tableText(rows, this.props.outline.unit, format));
        this.setState({ copied: `${rows.length} ${rows.length === 1 ? 'row' : 'rows'} copied ${COPIED[format]}` });
    };

    readonly #onKey = (event: KeyboardEvent): void => {
        const step = stepOf(event.target);
        if (step === null || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            this.#choose(step);
            return;
        }
        const rows = this.#rows();
        const page = Math.max(1, Math.floor((this.#scroller.current!.clientHeight - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
        const from = rows.findIndex((row) => row.step.id === step);
        const goals: Record<string, number> = {
            ArrowUp: from - 1,
            ArrowDown: from + 1,
            PageUp: from - page,
            PageDown: from + page,
            Home: 0,
            End: rows.length - 1,
        };
        const goal = goals[event.key];
        if (goal === undefined) {
            return;
        }
        event.preventDefault();
        const to = rows[Math.max(0, Math.min(rows.length - 1, goal))].step.id;
        this.#focusWanted = true;
        this.#bringIntoView(to);
        this.setState({ current: to });
    };

    readonly #onFocus = (event: FocusEvent): void => {
        const step = stepOf(event.target);
        if (step !== null && step !== this.state.current) {
            this.setState({ current: step });
        }
    };

    #choose(step: string): void {
        this.props.actions.select(step);
        this.props.actions.reveal(step);
    }
}

/** Stands in for rows that are not drawn. */
function Undrawn({ rows }: { rows: number }) {
    return (
        <tbody aria-hidden="true">
            <tr style={{ height: `${rows * ROW_HEIGHT}px` }} />
        </tbody>
    );
}
