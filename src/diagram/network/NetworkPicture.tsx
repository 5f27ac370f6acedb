import { Component } from 'preact';
import { CardSketch } from './CardSketch.tsx';
import { type CardGroup, CardGroups } from './card-groups.ts';
import { NetworkEdges } from './NetworkEdges.tsx';
import { durationOf, nearnessOf } from './near-critical.ts';
import type { PictureGeometry } from './picture-geometry.ts';
import type { Detail, LinkFigures, PictureOutline, StepFigures } from './picture-model.ts';
import { pureComponent } from './pure-component.ts';
import { StageBands } from './StageBands.tsx';
import { StepCard } from './StepCard.tsx';

export interface NetworkPictureProperties {
    outline: PictureOutline;
    /** Per step and per link; null where no schedule was ever computed. */
    steps: readonly StepFigures[] | null;
    links: readonly LinkFigures[] | null;
    geometry: PictureGeometry;
    detail: Detail;
    /** Indices of the steps and links to draw; null for all. */
    visible: { steps: readonly number[]; links: readonly number[] } | null;
    /** Detail of single cards that differ for a moment, by index; left out where all have the same. */
    detailOf?: (step: number) => Detail;
    /** Indices of links and of steps that are sketched with one stroke each; left out where from afar all links are. */
    sketched?: readonly number[];
    sketchedSteps?: readonly number[];
    /** How far the stages' columns reach. */
    bands: { top: number; height: number };
    /** Ids of the steps on a cycle. */
    cycle: ReadonlySet<string>;
    selected: string | null;
    /** Id of the step that someone looks at more closely: it tells its figures even from afar. */
    inspected?: string | null;
    /** Ids of the steps in the light, the others step back; null or left out where all are alike. */
    lit?: ReadonlySet<string> | null;
    /** Id of the step in the middle of the light: its links stand out. */
    centre?: string | null;
    /** By id of the step, the share of customers for whom it is critical: cards are coloured by it. Null or left out for no such colours. */
    criticality?: ReadonlyMap<string, number> | null;
    /** Index of the link that somebody chose; undefined in a picture that nobody operates. */
    chosenLink?: number | null;
    /** Id of the step that the Tab key reaches; undefined in a picture that nobody operates. */
    tabStop?: string | null;
}

/** A journey's activity-on-node network, as the content of an `svg` or `g` element. */
export class NetworkPicture extends Component<NetworkPictureProperties> {
    readonly #groups = new CardGroups();

    override render(properties: NetworkPictureProperties) {
        const { outline, steps, links, geometry, detail, visible, bands, cycle, selected, inspected = null, tabStop } = properties;
        const {
            lit = null,
            centre = null,
            criticality = null,
            chosenLink,
            detailOf = () => detail,
            sketched,
            sketchedSteps = [],
        } = properties;
        const duration = durationOf(steps);
        const drawn = visible?.steps ?? outline.steps.map((_, i) => i);
        return (
            <>
                <StageBands bands={geometry.layout.bands} top={bands.top} height={bands.height} />
                <NetworkEdges
                    outline={outline}
                    links={links}
                    geometry={geometry}
                    detail={detail}
                    visible={visible?.links ?? null}
                    sketched={sketched}
                    selected={centre ?? selected}
                    chosen={chosenLink}
                    dimmed={lit !== null}
                />
                {sketchedSteps.length > 0 && <CardSketch geometry={geometry} steps={sketchedSteps} />}
                <g class={lit === null ? 'journey-cards' : 'journey-cards journey-dimmed'}>
                    {this.#groups.of(drawn, detailOf).map((group) => (
                        <Cards
                            key={group.id}
                            group={group}
                            outline={outline}
                            steps={steps}
                            geometry={geometry}
                            duration={duration}
                            cycle={cycle}
                            selected={selected}
                            inspected={inspected}
                            lit={lit}
                            criticality={criticality}
                            tabStop={tabStop}
                        />
                    ))}
                </g>
            </>
        );
    }
}

interface CardsProperties
    extends Pick<
        NetworkPictureProperties,
        'outline' | 'steps' | 'geometry' | 'cycle' | 'selected' | 'inspected' | 'lit' | 'criticality' | 'tabStop'
    > {
    group: CardGroup;
    /** Of the journey. */
    duration: number;
}

const Cards = pureComponent(function Cards(properties: CardsProperties) {
    const { group, outline, steps, geometry, duration, cycle, selected, inspected, lit, criticality, tabStop } = properties;
    const { layout, size } = geometry;
    return group.steps.map((i, place) => {
        const step = outline.steps[i];
        const detail = group.details[place];
        const telling = detail === 'full' || step.id === inspected;
        return (
            <StepCard
                key={step.id}
                step={step}
                figures={telling ? (steps?.[i] ?? null) : null}
                critical={steps?.[i]?.critical ?? false}
                near={nearnessOf(steps?.[i], duration)}
                lit={lit?.has(step.id) ?? false}
                criticality={criticality?.get(step.id) ?? null}
                unit={outline.unit}
                size={size}
                x={layout.x[i]}
                y={layout.y[i]}
                detail={detail}
                onCycle={cycle.has(step.id)}
                selected={step.id === selected}
                tabIndex={tabStop === undefined ? undefined : step.id === tabStop ? 0 : -1}
            />
        );
    });
});
