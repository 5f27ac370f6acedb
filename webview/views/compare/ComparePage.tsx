import { Component } from 'preact';
import type { JourneyComparison, JourneyState } from '../../../src/diagram/compare/comparison.ts';
import { formatDuration } from '../../../src/pert/durations.ts';
import type { CompareReport } from '../../../src/protocol/compare-report.ts';
import { ZoomControls } from '../../header/ZoomControls.tsx';
import { Choice } from '../frame/Choice.tsx';
import { NoImprovements } from '../plan/NoImprovements.tsx';
import { ReportPage } from '../report/ReportPage.tsx';
import type { ViewActions } from '../view.ts';
import { Changes } from './Changes.tsx';
import { ComparedFigures } from './ComparedFigures.tsx';
import type { CompareMemory, ComparePicture, ShownStates } from './compare-memory.ts';
import { ImprovementChoice } from './ImprovementChoice.tsx';
import { MapPanes } from './MapPanes.tsx';
import { NetworkPanes } from './NetworkPanes.tsx';
import { TimelinePanes } from './TimelinePanes.tsx';

interface ComparePageProperties {
    report: CompareReport;
    memory: CompareMemory;
    selected: string | null;
    actions: Pick<ViewActions, 'reveal' | 'revealRange' | 'select'>;
    /** Asks for a comparison without the improvements of these names. */
    onLeaveOut: (without: readonly string[]) => void;
}

/** What every picture of two states is given. */
export interface PanesProperties {
    comparison: JourneyComparison;
    states: readonly JourneyState[];
    memory: CompareMemory;
    selected: string | null;
    onChoose: (step: string) => void;
}

const PICTURES = { network: NetworkPanes, timeline: TimelinePanes, map: MapPanes } as const;

/** Both states of a journey side by side, in figures or in one of three pictures. */
export class ComparePage extends Component<ComparePageProperties> {
    override render({ report, memory, selected, onLeaveOut }: ComparePageProperties) {
        const { comparison, problem } = report;
        if (comparison === null) {
            return (
                <ReportPage label="Compare" memory={memory}>
                    {() =>
                        problem === null ? (
                            <NoImprovements />
                        ) : (
                            <>
                                <p class="report-note">{problem}</p>
                                {memory.without.length > 0 && (
                                    <div class="improvement-ends">
                                        <button type="button" onClick={() => onLeaveOut([])}>
                                            Take all improvements
                                        </button>
                                    </div>
                                )}
                            </>
                        )
                    }
                </ReportPage>
            );
        }
        const { picture, shown } = memory;
        const choose = (step: string) => this.#choose(step);
        if (picture === 'figures') {
            return (
                <div class="compare-view">
                    {this.#tools(comparison)}
                    <ReportPage label="Compare" memory={memory}>
                        {() => (
                            <>
                                <ComparedFigures comparison={comparison} />
                                <Changes comparison={comparison} onChoose={choose} />
                            </>
                        )}
                    </ReportPage>
                </div>
            );
        }
        const Panes = PICTURES[picture];
        const states: readonly JourneyState[] = shown === 'both' ? ['asIs', 'toBe'] : [shown];
        return (
            <div class="compare-view">
                {this.#tools(comparison)}
                <div class="compare-panes">
                    <Panes
                        key={states.length}
                        comparison={comparison}
                        states={states}
                        memory={memory}
                        selected={selected}
                        onChoose={choose}
                    />
                </div>
            </div>
        );
    }

    #tools({ improvements }: JourneyComparison) {
        const { memory, onLeaveOut } = this.props;
        const { picture, shown } = memory;
        return (
            <div class="view-tools">
                <Choice<ComparePicture>
                    name="compare-picture"
                    title="Compare"
                    chosen={picture}
                    choices={[
                        { value: 'figures', title: 'Figures', meaning: 'Duration, promises, completion, value and critical path' },
                        { value: 'network', title: 'Network', meaning: 'Steps and dependencies' },
                        { value: 'timeline', title: 'Timeline', meaning: 'When steps happen' },
                        { value: 'map', title: 'Map', meaning: 'What the customer experiences' },
                    ]}
                    onChoose={(value) => this.#change({ picture: value })}
                />
                <ImprovementChoice improvements={improvements} without={memory.without} onChoose={onLeaveOut} />
                {picture !== 'figures' && (
                    <>
                        <Choice<ShownStates>
                            name="compare-states"
                            title="Show"
                            chosen={shown}
                            choices={[
                                { value: 'asIs', title: 'As it is', meaning: 'The journey without the improvements' },
                                { value: 'toBe', title: 'To be', meaning: 'The journey with the improvements' },
                                { value: 'both', title: 'Both', meaning: 'Side by side' },
                            ]}
                            onChoose={(value) => this.#change({ shown: value })}
                        />
                        <div class="tools">
                            <ZoomControls key={picture} zoom={memory[picture]} />
                        </div>
                    </>
                )}
            </div>
        );
    }

    #change(change: Partial<Pick<CompareMemory, 'picture' | 'shown'>>): void {
        Object.assign(this.props.memory, change);
        this.forceUpdate();
    }

    /** Steps that improvements add are found by their place: they are no steps of the journey yet. */
    #choose(step: string): void {
        const { report, actions } = this.props;
        const { asIs, toBe } = report.comparison!;
        const index = toBe.outline.steps.findIndex(({ id }) => id === step);
        const range = report.added[index - asIs.outline.steps.length];
        actions.select(step);
        if (range) actions.revealRange(range);
        else actions.reveal(step);
    }
}

/** The name of a state with its duration. */
export function stateTitle({ asIs, toBe }: JourneyComparison, state: JourneyState): string {
    const { outline, summary } = state === 'asIs' ? asIs : toBe;
    return `${state === 'asIs' ? 'As it is' : 'To be'}: ${formatDuration(summary.duration, outline.unit)}`;
}
