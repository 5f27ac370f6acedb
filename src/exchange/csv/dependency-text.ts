import { LINK_TYPES, type LinkType } from '../../pert/network.ts';
import type { Points } from '../exchange.ts';
import { readDuration, readPoints } from './duration-text.ts';

/** A dependency in a cell: to what it refers is not looked up yet. */
export interface WrittenLink {
    to: string;
    type: LinkType;
    lag: Points | null;
}

/**
 * Dependencies as a cell lists them, separated by commas or semicolons: as the language writes them (`pick.start lag 2 min`),
 * or as project managers do (`3FS+2d`, `pick SS`).
 * @param finish whether they hold back the finish of the step
 */
export function readDependencies(cell: string, finish: boolean): WrittenLink[] {
    return cell
        .split(/[,;]/)
        .map((part) => part.trim())
        .filter(Boolean)
        .map((part) => readDependency(part, finish));
}

function readDependency(text: string, finish: boolean): WrittenLink {
    const own = /^(.*?)(\.start)?(?:\s+(lag|lead)\s+(.+))?$/.exec(text);
    if (own && (own[2] || own[3])) {
        const points = own[4] === undefined ? null : readPoints(own[4]);
        const lag = points && own[3] === 'lead' ? { ...points, values: points.values.map((value) => -value) } : points;
        return { to: own[1], type: typeOf(own[2] !== undefined, finish), lag };
    }
    const written = /^(.*?)\s*(FS|SS|FF|SF)\s*(?:([+-−])\s*(.+))?$/.exec(text);
    const type = LINK_TYPES.find((known) => known === written?.[2]);
    if (written && type && written[1]) {
        const lag = written[4] === undefined ? null : readDuration(written[4]);
        return { to: written[1], type, lag: lag && written[3] !== '+' ? { ...lag, values: lag.values.map((value) => -value) } : lag };
    }
    return { to: text, type: typeOf(false, finish), lag: null };
}

function typeOf(fromStart: boolean, toFinish: boolean): LinkType {
    return toFinish ? (fromStart ? 'SF' : 'FF') : fromStart ? 'SS' : 'FS';
}
