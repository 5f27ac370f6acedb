import type { JourneyExperience } from '../../pert/experience/experience.ts';
import { wrapText } from '../text/fit.ts';
import { partyLabel } from './describe-map.ts';
import { emotionHeight } from './emotion-curve.ts';
import { HEAD_WIDTH, TEAM_HEIGHT } from './map-frame.ts';
import type { Lane, MapLayout } from './map-layout.ts';

const NAME_SIZE = 12;
const NAME_LEADING = 15;
const WORDS_SIZE = 10.5;
const WORDS_LEADING = 13.5;
const INDENT = 12;
const BOLD = 1.08;

interface LaneHeadsProperties {
    layout: MapLayout;
    experience: JourneyExperience;
    /** How the time of the whole journey is used, line by line. */
    time: readonly string[];
    /** Where the map's y = 0 lies, and the number of user units to one of the map's. */
    offset: number;
    scale: number;
}

/** The names of the lanes at the left of a map, in type of one size at every zoom. */
export function LaneHeads({ layout, experience, time, offset, scale }: LaneHeadsProperties) {
    return (
        <g class="map-heads">
            {layout.lanes.map((lane, i) => (
                <LaneHead
                    key={i}
                    lane={lane}
                    words={wordsOf(lane, layout, experience, time)}
                    experience={experience}
                    top={offset + lane.top * scale}
                    scale={scale}
                />
            ))}
            <path class="map-heads-edge" d={`M${HEAD_WIDTH - 0.5} ${offset}V${offset + layout.height * scale}`} />
        </g>
    );
}

interface HeadWords {
    name: string;
    more: readonly string[];
}

function wordsOf(
    { kind, channel, empty }: Lane,
    { teams, pains }: MapLayout,
    { channels }: JourneyExperience,
    time: readonly string[],
): HeadWords {
    switch (kind) {
        case 'stages':
            return { name: 'Stages', more: [] };
        case 'channels':
            return { name: 'Channels', more: [] };
        case 'channel':
            if (channel >= 0) return { name: partyLabel(channels[channel]), more: [] };
            return { name: channels.length > 0 ? 'Without a channel' : 'Steps', more: [] };
        case 'visibility':
            return { name: '', more: ['line of visibility'] };
        case 'backstage':
            return { name: 'Backstage', more: ['unseen by customers'] };
        case 'emotion':
            return { name: 'Emotion', more: empty ? [] : ['5 is best', 'dashed: steps without', 'an emotion between'] };
        case 'pains':
            return { name: 'Pains', more: pains.notes.some(({ figures }) => figures?.includes('×')) ? ['severity × frequency'] : [] };
        case 'gains':
            return { name: 'Expectations and gains', more: [] };
        case 'teams':
            return { name: 'Teams', more: empty ? [] : [teams.count === 1 ? '1 handover' : `${teams.count} handovers`] };
        case 'time':
            return { name: 'Time', more: time };
    }
}

interface LaneHeadProperties {
    lane: Lane;
    words: HeadWords;
    experience: JourneyExperience;
    top: number;
    scale: number;
}

function LaneHead({ lane, words, experience, top, scale }: LaneHeadProperties) {
    const height = lane.height * scale;
    const { kind } = lane;
    const room = HEAD_WIDTH - 2 * INDENT;
    if (kind === 'visibility') {
        return <Visibility words={words.more[0]} top={top} height={height} />;
    }
    const names = wrapText(words.name, room / BOLD, NAME_SIZE, height >= 5 + 2 * NAME_LEADING ? 2 : 1).lines;
    const namesHeight = 5 + names.length * NAME_LEADING;
    const row = TEAM_HEIGHT * scale;
    const rows = kind === 'teams' && !lane.empty && row >= 12 ? row : null;
    const baseline = rows === null ? 16 : rows / 2 + 4;
    const moreRoom = Math.max(0, Math.floor((height - namesHeight - 2) / WORDS_LEADING));
    // The handovers stand beside the name of the teams' lane, in its first row.
    const more = kind === 'teams' ? [] : words.more.slice(0, moreRoom);
    return (
        <g class={`map-head map-head-${kind}`} transform={`translate(0 ${top})`}>
            <title>{[words.name, ...words.more].join('\n')}</title>
            <rect class="map-head-ground" width={HEAD_WIDTH} height={Math.max(0, height)} />
            <path class="map-lane-line" d={`M0 ${height}H${HEAD_WIDTH}`} />
            {height >= namesHeight &&
                names.map((line, i) => (
                    <text key={i} class="map-head-name" x={INDENT} y={baseline + i * NAME_LEADING} font-size={NAME_SIZE}>
                        {line}
                    </text>
                ))}
            {more.map((line, i) => (
                <text key={i} class="map-head-words" x={INDENT} y={namesHeight + 9 + i * WORDS_LEADING} font-size={WORDS_SIZE}>
                    {wrapText(line, room, WORDS_SIZE, 1).lines[0]}
                </text>
            ))}
            {kind === 'emotion' && !lane.empty && scale > 0.45 && <Faces scale={scale} />}
            {rows !== null && <TeamNames experience={experience} row={rows} handovers={words.more[0]} />}
        </g>
    );
}

function Visibility({ words, top, height }: { words: string; top: number; height: number }) {
    return (
        <g class="map-head map-head-visibility" transform={`translate(0 ${top})`}>
            <rect class="map-head-ground" width={HEAD_WIDTH} height={height} />
            {height >= WORDS_LEADING ? (
                <text class="map-head-words" x={INDENT} y={height / 2 + WORDS_SIZE * 0.36} font-size={WORDS_SIZE}>
                    {words}
                </text>
            ) : (
                <path class="map-visibility" d={`M0 ${height / 2}H${HEAD_WIDTH}`} />
            )}
        </g>
    );
}

function TeamNames({ experience, row, handovers }: { experience: JourneyExperience; row: number; handovers: string }) {
    return (
        <>
            <text class="map-head-words" x={HEAD_WIDTH - INDENT} y={row / 2 + 4} font-size={WORDS_SIZE} text-anchor="end">
                {handovers}
            </text>
            {experience.teams.map((team, i) => (
                <text key={i} class="map-head-team" x={INDENT} y={(i + 1.5) * row + WORDS_SIZE * 0.36} font-size={WORDS_SIZE + 0.5}>
                    {wrapText(partyLabel(team), HEAD_WIDTH - 2 * INDENT, WORDS_SIZE + 0.5, 1).lines[0]}
                </text>
            ))}
        </>
    );
}

/** The ends and the middle of the scale as faces. */
function Faces({ scale }: { scale: number }) {
    const mouths: [number, string][] = [
        [5, 'M-3.6 1.4A4 4 0 0 0 3.6 1.4'],
        [3, 'M-3.4 2.6H3.4'],
        [1, 'M-3.4 4A4 4 0 0 1 3.4 4'],
    ];
    return (
        <>
            {mouths.map(([emotion, mouth]) => (
                <g key={emotion} class="map-face" transform={`translate(${HEAD_WIDTH - 18} ${emotionHeight(emotion) * scale})`}>
                    <circle r="7.5" />
                    <path d={`M-2.6 -2V-1.9M2.6 -2V-1.9${mouth}`} />
                </g>
            ))}
        </>
    );
}
