/**
 * Numbers and words of the Microsoft Project Data Interchange format (MSPDI, the XML of Microsoft Project)
 * ["Project XML Data Interchange Schema Reference", Microsoft].
 */

import { convert, type Unit } from '../../pert/durations.ts';
import type { LinkType } from '../../pert/network.ts';

export const NAMESPACE = 'http://schemas.microsoft.com/project';

/** Codes of a predecessor link's type. */
export const LINK_CODES: Record<LinkType, number> = { FF: 0, FS: 1, SF: 2, SS: 3 };

/** Codes of how an elapsed duration is shown. */
export const ELAPSED_FORMATS: Record<Unit, number> = { ms: 4, s: 4, min: 4, h: 6, d: 8, w: 10, mo: 12, y: 8 };

/** Custom fields that carry what a schedule alone does not: three-point estimate, kind and name of a step. */
export const FIELDS = {
    optimistic: { id: '188743783', field: 'Duration1', alias: 'Optimistic' },
    mostLikely: { id: '188743784', field: 'Duration2', alias: 'Most likely' },
    pessimistic: { id: '188743785', field: 'Duration3', alias: 'Pessimistic' },
    kind: { id: '188743731', field: 'Text1', alias: 'Journey kind' },
    name: { id: '188743734', field: 'Text2', alias: 'Journey name' },
} as const;
export type FieldName = keyof typeof FIELDS;

/** A duration as xsd:duration in hours, minutes and seconds, to a millisecond: `PT2H30M0S`. */
export function xmlDuration(value: number, unit: Unit): string {
    const milliseconds = Math.round(convert(value, unit, 'ms'));
    const hours = Math.floor(milliseconds / 3_600_000);
    const minutes = Math.floor((milliseconds % 3_600_000) / 60_000);
    return `PT${BigInt(hours)}H${minutes}M${(milliseconds % 60_000) / 1000}S`;
}

const DURATION = /^P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** An xsd:duration without years and months in milliseconds; null for anything else. */
export function readXmlDuration(text: string | undefined): number | null {
    const match = DURATION.exec(text ?? '');
    if (!match || match.slice(1).every((part) => part === undefined)) return null;
    const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
    return Math.round(((days * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000);
}

/** A lag in tenths of a minute. */
export function tenthsOfMinutes(value: number, unit: Unit): number {
    return Math.round(convert(value, unit, 'ms') / 6000);
}
