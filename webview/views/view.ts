import type { ComponentType } from 'preact';
import type { PictureEdit } from '../../src/protocol/edit-requests.ts';
import type { NetworkOutline, ViewId } from '../../src/protocol/preview.ts';
import type { Range } from '../../src/protocol/preview-requests.ts';
import type { ReportKind, Reports } from '../../src/protocol/reports.ts';
import type { TriedNetwork } from '../../src/protocol/what-if.ts';
import type { EditedField } from '../step/StepField.tsx';
import type { Attention } from '../store/panel-store.ts';
import type { PreviewState } from '../store/preview-state.ts';

/** What a view is given whenever something changed. */
export interface ViewProperties {
    preview: DrawnPreview;
    /** Id of the highlighted step. */
    selected: string | null;
    /** The step that the text cursor went into, to be brought into view. */
    attention: Attention | null;
    /** The network of some version of the text, to try other estimates on; null as long as it was not wanted. */
    network: TriedNetwork | null;
    /** The last report of each kind that was asked for; it may be on another text or journey. */
    reports: Reports;
    actions: ViewActions;
}

/** A state of the page in which there is something to draw. */
export interface DrawnPreview extends PreviewState {
    outline: NetworkOutline;
}

export interface ViewActions {
    /** Highlights a step here. */
    select(step: string): void;
    /** Selects steps at once, in place of those that are selected or beside them; the text follows. */
    selectTogether(steps: readonly string[], beside: boolean): void;
    /** Shows a step's declaration in the text. */
    reveal(step: string): void;
    /** Changes the text. */
    edit(edit: PictureEdit): void;
    /** Lets a field of a step be edited in place. */
    editStep(step: string, field: EditedField): void;
    /** Shows a notice, or with null takes it away. */
    tell(notice: string | null): void;
    /** Shows a place in the text. */
    revealRange(range: Range): void;
    /** Asks for a report on the journey that is drawn; a comparison leaves out the improvements of these names. */
    wantReport(report: ReportKind, without?: readonly string[]): void;
    /** Asks for the network. */
    wantNetwork(): void;
    /** Puts a text into the clipboard. */
    copy(text: string): void;
}

/** What the zoom buttons act on. */
export interface Zoom {
    /** 1 is life-size. */
    readonly scale: number;
    zoomBy(factor: number): void;
    zoomTo(scale: number): void;
    /** Shows everything. */
    fit(): void;
    /** Calls back after each change, until the returned function is called. */
    subscribe(listener: () => void): () => void;
}

/** One way to look at a journey. It lives as long as the page; its content is mounted while it is shown. */
export interface PanelView {
    readonly id: ViewId;
    readonly title: string;
    /** Whether it shows every step: then a click on one goes to the text, and other views offer to show their steps in it. */
    readonly showsSteps: boolean;
    /** Line drawing on a grid of 16 by 16, as SVG path data. */
    readonly icon: string;
    readonly Content: ComponentType<ViewProperties>;
    /** null where nothing is zoomed. */
    readonly zoom: Zoom | null;
    /** Names of improvements that its pictures leave out; left out itself where it knows none. */
    leftOut?(): readonly string[];
    /** More buttons for the bar above; left out where there are none. */
    readonly Tools?: ComponentType;
    /** Says how to read the picture; null where that needs no words. */
    readonly Legend: ComponentType | null;
}
