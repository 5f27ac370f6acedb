import type { Unit } from '../../pert/durations.ts';
import type { Points } from '../exchange.ts';

/** Mermaid's letters for durations. */
const UNITS: Record<string, Unit> = { ms: 'ms', s: 's', m: 'min', h: 'h', d: 'd', w: 'w', M: 'mo', y: 'y' };

/** A duration such as `3d` or `1.5h`; null for anything else. */
export function ganttDuration(text: string): Points | null {
    const match = /^(\d+(?:\.\d+)?)(ms|[smhdwMy])$/.exec(text);
    return match && { values: [Number(match[1])], unit: UNITS[match[2]] };
}

const PARTS: Record<string, string> = {
    YYYY: '(?<year>\\d{4})',
    YY: '(?<year>\\d{2})',
    MM: '(?<month>\\d{2})',
    M: '(?<month>\\d{1,2})',
    DD: '(?<day>\\d{2})',
    D: '(?<day>\\d{1,2})',
    HH: '(?<hour>\\d{2})',
    H: '(?<hour>\\d{1,2})',
    mm: '(?<minute>\\d{2})',
    ss: '(?<second>\\d{2})',
    SSS: '(?<millisecond>\\d{3})',
    X: '(?<seconds>\\d+(?:\\.\\d+)?)',
    x: '(?<milliseconds>\\d+)',
};

/** Reads dates in a format of Mermaid's `dateFormat`; milliseconds since 1970 on the clock of the place, or null. */
export function ganttDates(format: string): (text: string) => number | null {
    const pattern = format.replaceAll(/YYYY|YY|MM|M|DD|D|HH|H|mm|ss|SSS|X|x|[^A-Za-z]|[A-Za-z]/g, (part) => {
        return PARTS[part] ?? part.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    });
    let expression: RegExp;
    try {
        expression = new RegExp(`^${pattern}$`);
    } catch {
        // A format that names a part twice.
        return () => null;
    }
    return (text) => {
        const parts = expression.exec(text)?.groups ?? (/^\d{4}-\d{2}-\d{2}$/.test(text) ? isoDay(text) : null);
        if (!parts) return null;
        if (parts.milliseconds !== undefined) return Number(parts.milliseconds);
        if (parts.seconds !== undefined) return Number(parts.seconds) * 1000;
        const number = (name: string, otherwise: number) => Number(parts[name] ?? otherwise);
        const year = number('year', 1970);
        const instant = Date.UTC(
            year < 100 ? 2000 + year : year,
            number('month', 1) - 1,
            number('day', 1),
            number('hour', 0),
            number('minute', 0),
            number('second', 0),
            number('millisecond', 0),
        );
        return Number.isFinite(instant) ? instant : null;
    };
}

function isoDay(text: string): Record<string, string> {
    const [year, month, day] = text.split('-');
    return { year, month, day };
}
