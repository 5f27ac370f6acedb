import { type AstNode, AstUtils, type CstNode, GrammarUtils } from 'langium';
import { type Choice, isImprovement, isStep, type Journey, type Step } from '../generated/ast.ts';
import type { ActionContext } from './action-context.ts';
import type { Fix } from './fixes/fix.ts';
import type { Change } from './text/change.ts';
import { leadingComments } from './text/comments.ts';
import { freeName } from './text/free-name.ts';
import { insertAfter, insertBefore, insertInBlock, type Template } from './text/insertion.ts';
import { decimalText } from './text/numbers.ts';
import { syntaxOf } from './text/removal.ts';

/** What is missing, and who needs it. */
export interface Missing {
    /** The type that the reference asks for. */
    type: string;
    name: string;
    journey: Journey;
    user: AstNode;
}

/** Types that are declared by a keyword and a name, with the keyword. */
const SIMPLE: Readonly<Record<string, string>> = { Channel: 'channel', Team: 'team', Outcome: 'outcome' };

/** What stands at the head of a journey, before its steps. */
const HEAD = new Set(['Description', 'UnitSetting', 'StartAnchor', 'FinishAnchor', 'Persona', 'Choice', 'Outcome', 'Channel', 'Team']);

/** The ways to declare a name: next to others of its kind, else at the head of the journey; steps where they are needed. */
export function declare(missing: Missing, context: ActionContext): Fix[] {
    const { type, name, journey } = missing;
    const keyword = SIMPLE[type];
    if (keyword) return fix(`Declare the ${keyword} \`${name}\``, declareBeside(type, `${keyword} ${name}`, journey, context));
    const isTaken = context.services.references.Names.ofJourney(journey).shared.has(name);
    switch (type) {
        case 'Persona':
            return fix(`Declare the persona \`${name}\``, declareBeside(type, personaText(name, journey), journey, context));
        case 'ChoiceOption':
            return isTaken ? [] : declareOption(name, journey, context);
        case 'Step':
        case 'Predecessor':
            return isTaken ? [] : fix(`Declare the touchpoint \`${name}\``, declareStep(missing, context));
        case 'Improvement':
            return isTaken
                ? []
                : fix(`Declare the improvement \`${name}\``, addMember(journey, { text: `improvement ${name} { }` }, context));
        case 'Journey': {
            const cst = syntaxOf(journey);
            return cst
                ? fix(`Declare the journey \`${name}\``, insertAfter(context.text, cst, { text: `\njourney ${name} {\n}` }, context.style))
                : [];
        }
        default:
            return [];
    }
}

function fix(title: string, change: Change | null): Fix[] {
    return change ? [{ title, changes: [change] }] : [];
}

/** Behind the last of its kind in the journey, else in the file; else behind what stands at the journey's head. */
function declareBeside(type: string, text: string, journey: Journey, context: ActionContext): Change | null {
    const like = lastOf(journey.members, type) ?? lastOf(context.file.members, type);
    if (like) return insertAfter(context.text, like, { text }, context.style);
    const firstOther = journey.members.findIndex(({ $type }) => !HEAD.has($type));
    const head = journey.members.slice(0, firstOther < 0 ? undefined : firstOther).flatMap((member) => syntaxOf(member) ?? []);
    const last = head.at(-1);
    return last ? insertAfter(context.text, last, { text }, context.style) : atHead(journey, { text }, context);
}

function lastOf(members: readonly AstNode[], type: string): CstNode | undefined {
    return syntaxOf(members.findLast((member) => member.$type === type));
}

function atHead(journey: Journey, member: Template, context: ActionContext): Change | null {
    const open = GrammarUtils.findNodeForKeyword(journey.$cstNode, '{');
    return journey.$cstNode && open ? insertInBlock(context.text, journey.$cstNode, open, member, context.style) : null;
}

/** Behind all other members of a journey. */
export function addMember(journey: Journey, member: Template, context: ActionContext): Change | null {
    const last = syntaxOf(journey.members.at(-1));
    return last ? insertAfter(context.text, last, member, context.style) : atHead(journey, member, context);
}

/** Where others have shares the new persona has what is left. */
function personaText(name: string, journey: Journey): string {
    const shares = journey.members.flatMap((member) => (member.$type === 'Persona' ? [member.share] : []));
    return shares.some((share) => share !== undefined) ? `persona ${name} share ${restOf(shares)}%` : `persona ${name}`;
}

function restOf(shares: readonly (number | undefined)[]): string {
    const sum = shares.reduce((total: number, share) => total + (share ?? 0), 0);
    return decimalText(Number(Math.max(0, 100 - sum).toFixed(6)));
}

function declareOption(name: string, journey: Journey, context: ActionContext): Fix[] {
    const fixes = journey.members.flatMap((member): Fix[] => {
        if (member.$type !== 'Choice' || !member.name) return [];
        return fix(`Add the option \`${name}\` to the choice \`${member.name}\``, addOption(name, member, context));
    });
    const { Names } = context.services.references;
    const given = new Set([name]);
    const other = freeName('otherwise', journey, Names, given);
    const choice = freeName('choice', journey, Names, given);
    const text = `choice ${choice} { ${name} 50% ${other} 50% }`;
    return [...fixes, ...fix(`Declare a choice with the option \`${name}\``, declareBeside('Choice', text, journey, context))];
}

function addOption(name: string, choice: Choice, { text, style }: ActionContext): Change | null {
    const option = `${name} ${restOf(choice.options.map(({ share }) => share))}%`;
    const last = syntaxOf(choice.options.at(-1));
    if (last) return insertAfter(text, last, { text: option }, style);
    const open = GrammarUtils.findNodeForKeyword(choice.$cstNode, '{');
    return choice.$cstNode && open ? insertInBlock(text, choice.$cstNode, open, { text: option }, style) : null;
}

/** Before the step that needs it; behind the last step of the journey if an improvement or a target does. */
function declareStep({ name, journey, user }: Missing, context: ActionContext): Change | null {
    const text = `touchpoint ${name}`;
    const step = AstUtils.getContainerOfType(user, isImprovement) ? undefined : AstUtils.getContainerOfType(user, isStep);
    const cst = syntaxOf(step);
    if (cst) {
        const [comment] = leadingComments(context.text, cst);
        return insertBefore(context.text, comment?.offset ?? cst.offset, { text }, context.style);
    }
    const last = lastStep(journey);
    return last?.$cstNode ? insertAfter(context.text, last.$cstNode, { text }, context.style) : addMember(journey, { text }, context);
}

function lastStep(journey: Journey): Step | undefined {
    return journey.members
        .flatMap((member) => (member.$type === 'Stage' ? member.members : [member]))
        .findLast((member): member is Step => member.$type === 'Step' && syntaxOf(member) !== undefined);
}
