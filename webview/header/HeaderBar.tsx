import { formatDuration } from '../../src/pert/durations.ts';
import { inLargerUnits } from '../../src/pert/elapsed.ts';
import type { ViewId } from '../../src/protocol/preview.ts';
import { type ExportActions, ExportMenu } from '../export/ExportMenu.tsx';
import { SearchBar } from '../search/SearchBar.tsx';
import type { PreviewState } from '../store/preview-state.ts';
import type { PanelView } from '../views/view.ts';
import { Legend } from './Legend.tsx';
import { TargetChip } from './TargetChip.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';
import { ZoomControls } from './ZoomControls.tsx';

interface HeaderBarProperties {
    preview: PreviewState;
    views: readonly PanelView[];
    /** The one that is shown. */
    view: PanelView;
    onChooseJourney: (index: number) => void;
    onChooseView: (view: ViewId) => void;
    /** Id of the highlighted step. */
    selected: string | null;
    onFind: (step: string) => void;
    exports: ExportActions;
}

/** Which journey this is, how long it takes, and whether its promises hold. */
export function HeaderBar({ preview, views, view, onChooseJourney, onChooseView, selected, onFind, exports }: HeaderBarProperties) {
    const { outline, summary } = preview;
    const larger = outline && summary && inLargerUnits(summary.duration, outline.unit);
    return (
        <header class={preview.status.kind === 'stale' ? 'header header-stale' : 'header'}>
            <JourneyTitle preview={preview} onChoose={onChooseJourney} />
            {outline && summary && (
                <p class="duration" title="Expected duration of the journey and its standard deviation">
                    <strong>{formatDuration(summary.duration, outline.unit)}</strong>
                    <span> ± {formatDuration(summary.standardDeviation, outline.unit)}</span>
                    {larger && <span class="duration-larger">≈ {larger}</span>}
                    {!summary.complete && (
                        <span class="incomplete" title="Steps without an estimate count 0: the journey takes longer than this">
                            incomplete
                        </span>
                    )}
                </p>
            )}
            {outline && summary && summary.targets.length > 0 && (
                <ul class="targets" aria-label="Targets">
                    {summary.targets.map((target, i) => (
                        <TargetChip key={i} target={target} outline={outline} />
                    ))}
                </ul>
            )}
            {outline && (
                <div class="tools">
                    {view.zoom && <ZoomControls key={view.id} zoom={view.zoom} />}
                    {view.Tools && <view.Tools key={`${view.id} tools`} />}
                    <SearchBar steps={outline.steps} selected={selected} onFind={onFind} />
                    <ExportMenu view={view} views={views} actions={exports} />
                    {view.Legend && <Legend Content={view.Legend} />}
                    <ViewSwitch views={views} shown={view.id} onChoose={onChooseView} />
                </div>
            )}
        </header>
    );
}

function JourneyTitle({ preview, onChoose }: { preview: PreviewState; onChoose: (index: number) => void }) {
    const { journeys, selected, outline } = preview;
    const name = (journey: { name: string; label: string | null }) => journey.label?.trim() || journey.name;
    if (journeys.length > 1) {
        return (
            <h1>
                <select
                    class="journey-choice"
                    aria-label="Journey"
                    value={selected}
                    onChange={(event) => onChoose(Number(event.currentTarget.value))}
                >
                    {journeys.map((journey, i) => (
                        <option key={i} value={i}>
                            {name(journey)}
                        </option>
                    ))}
                </select>
            </h1>
        );
    }
    const shown = journeys[selected] ?? (outline && { name: outline.journey, label: outline.label });
    return shown ? <h1 title={name(shown)}>{name(shown)}</h1> : null;
}
