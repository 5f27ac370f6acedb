import type { Journey, Step } from '../generated/ast.ts';
import type { ActionContext } from './action-context.ts';
import { addMember } from './declare.ts';
import type { Change } from './text/change.ts';
import { freeName } from './text/free-name.ts';
import type { Template } from './text/insertion.ts';

const LABEL = 'What becomes better';

/**
 * Declares an improvement of a step behind all other members of its journey. What nobody knows yet is left open: its own
 * estimate is `tbd`.
 * @param properties what it does and why, between `improves` and `estimate`
 */
export function addImprovement(step: Step, journey: Journey, properties: readonly Stops[], context: ActionContext): Change | null {
    const name = freeName(`improve-${step.name}`, journey, context.services.references.Names, context.given);
    const lines: Stops[] = [
        ['improves ', step.name],
        ...properties,
        ['estimate ', { fill: 'tbd' }],
        ['status ', { choose: ['idea', 'planned', 'doing'] }],
    ];
    const head: Stops = ['improvement ', { fill: name }, ' "', { fill: LABEL }, '" {'];
    const block = template([head, ...lines.map((line) => [context.style.indentation, ...line]), ['}']], '\n');
    const change = addMember(journey, block, context);
    // Where the journey stands on one line, so does the improvement.
    return change && !/^[\r\n]/.test(change.text) ? addMember(journey, template([head, ...lines, ['}']], ' '), context) : change;
}

/** A piece of text to fill in, or to choose from a few words, the first of which is usual. */
type Stop = { fill: string } | { choose: readonly string[] };
/** A line of text with places to fill in. */
export type Stops = readonly (string | Stop)[];

function template(lines: readonly Stops[], separator: string): Template {
    let stop = 0;
    const text = (part: string | Stop) => (typeof part === 'string' ? part : 'fill' in part ? part.fill : part.choose[0]);
    const snippet = (part: string | Stop) => {
        if (typeof part === 'string') return escaped(part);
        stop++;
        return 'fill' in part ? `\${${stop}:${escaped(part.fill)}}` : `\${${stop}|${part.choose.join(',')}|}`;
    };
    const joined = (show: (part: string | Stop) => string) => lines.map((line) => line.map(show).join('')).join(separator);
    return { text: joined(text), snippet: joined(snippet) };
}

/** What would mean something else in a snippet of the Language Server Protocol. */
function escaped(text: string): string {
    return text.replaceAll(/[\\$}]/g, '\\$&');
}
