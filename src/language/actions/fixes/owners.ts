import type { AstNode } from 'langium';
import { isStep, isTeam, type Team } from '../../generated/ast.ts';
import { insertProperty } from '../text/insertion.ts';
import type { Fixer } from './fix.ts';

const MOST_TEAMS = 5;

/** `moment-unowned`: lets one of the teams answer for the moment of truth. */
export const assignOwner: Fixer = (problem, context) => {
    const step = context.nodeAt(context.offsetsOf(problem.range).offset, isStep);
    const journey = step && context.journeyOf(step);
    if (!journey) return [];
    const teams = new Map<string, Team>();
    for (const member of [...journey.members, ...context.file.members] as AstNode[]) {
        if (isTeam(member) && member.name && !teams.has(member.name)) teams.set(member.name, member);
    }
    return [...teams.values()].slice(0, MOST_TEAMS).map(({ name, label }) => ({
        title: `Let ${label ? `${label} (\`${name}\`)` : `\`${name}\``} own it`,
        changes: [insertProperty(context.text, step, { text: `owner ${name}` }, context.style)],
        preferred: teams.size === 1,
    }));
};
