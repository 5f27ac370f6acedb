import type { AstNode, LangiumDocument } from 'langium';
import {
    type Channel,
    type Choice,
    type ChoiceOption,
    isOutcome,
    isStep,
    type Journey,
    type JourneyFile,
    type Outcome,
    type Persona,
    type Step,
    type Team,
} from '../generated/ast.ts';
import { propertiesOf } from '../network/properties.ts';
import type { Report } from './report.ts';

type Used = ReadonlySet<AstNode>;

/** The declarations that something in the document refers to. */
export function usedDeclarations(document: LangiumDocument): Used {
    const used = new Set<AstNode>();
    for (const reference of document.references) {
        if ('ref' in reference && reference.ref) used.add(reference.ref);
    }
    return used;
}

/**
 * `unused-declaration` in a file: its own declarations, once it has a journey to use them, and those of its journeys. What a
 * file that others import declares is for them, whether they use it already or not.
 */
export function unusedDeclarations(file: JourneyFile, used: Used, isImported: boolean, report: Report): void {
    const journeys = file.members.filter((member): member is Journey => member.$type === 'Journey');
    if (journeys.length > 0 && !isImported) unusedAmong(file.members, used, report);
    for (const journey of journeys) unusedAmong(journey.members, used, report);
}

function unusedAmong(members: readonly AstNode[], used: Used, report: Report): void {
    const typed = members as readonly (Channel | Team | Outcome | Persona | Choice | (AstNode & { $type: 'other' }))[];
    // Personas describe who travels, whether or not steps tell them apart: only where some do, the others look forgotten.
    const personasMatter = typed.some((member) => member.$type === 'Persona' && used.has(member));
    for (const member of typed) {
        switch (member.$type) {
            case 'Channel':
                if (!used.has(member)) reportUnused('channel', member, 'on', report);
                break;
            case 'Team':
                if (!used.has(member)) reportUnused('team', member, 'owner', report);
                break;
            case 'Outcome':
                if (!used.has(member)) reportUnused('outcome', member, 'serves', report);
                break;
            case 'Persona':
                if (personasMatter && !used.has(member)) reportUnused('persona', member, 'for', report);
                break;
            case 'Choice':
                unusedOptions(member, used, report);
                break;
        }
    }
}

function unusedOptions(choice: Choice, used: Used, report: Report): void {
    const unused = choice.options.filter((option) => !used.has(option));
    if (unused.length === choice.options.length) {
        reportUnused('choice', choice, 'when', report);
    } else {
        for (const option of unused) reportUnused('option', option, 'when', report);
    }
}

type Declaration = Channel | Team | Outcome | Persona | Choice | ChoiceOption;

function reportUnused(kind: string, declaration: Declaration, keyword: string, report: Report): void {
    const use = declaration.$type === 'Choice' ? (declaration.options[0]?.name ?? 'OPTION') : declaration.name;
    report('unused-declaration', `Nothing uses the ${kind} \`${declaration.name}\`. Write \`${keyword} ${use}\` at a step, or remove it.`, {
        node: declaration,
        property: 'name',
    });
}

/** `outcome-unserved`: an outcome that no step serves, once any step serves one. Steps of other files may serve what they import. */
export function outcomesAreServed(file: JourneyFile, isImported: boolean, report: Report): void {
    for (const outcome of unservedOutcomes(file, isImported)) {
        report(
            'outcome-unserved',
            `No step serves the outcome \`${outcome.name}\`, although steps serve others. Write \`serves ${outcome.name}\` at the steps that lead to it.`,
            { node: outcome, property: 'name' },
        );
    }
}

/** The outcomes of a file and its journeys that no step serves, once any step beside them serves one. */
export function unservedOutcomes(file: JourneyFile, isImported: boolean): Outcome[] {
    const journeys = file.members.filter((member): member is Journey => member.$type === 'Journey');
    const served = new Map(journeys.map((journey) => [journey, servedIn(journey)]));
    const servedAnywhere = new Set([...served.values()].flatMap((outcomes) => [...outcomes]));
    if (servedAnywhere.size === 0) return [];
    return [
        ...(isImported ? [] : unservedAmong(file.members, servedAnywhere)),
        ...journeys.flatMap((journey) => {
            const outcomes = served.get(journey)!;
            return outcomes.size > 0 ? unservedAmong(journey.members, outcomes) : [];
        }),
    ];
}

function servedIn(journey: Journey): Set<AstNode> {
    const served = new Set<AstNode>();
    for (const step of stepsOf(journey)) {
        for (const { outcomes } of propertiesOf(step, 'ServesProperty')) {
            for (const { ref } of outcomes) if (ref) served.add(ref);
        }
    }
    return served;
}

function unservedAmong(members: readonly AstNode[], served: Used): Outcome[] {
    return members.filter(isOutcome).filter((outcome) => !served.has(outcome));
}

/** `moment-unowned`: a moment of truth without an owner, once the journey, its file or one of the imported files declares teams. */
export function momentsAreOwned(journey: Journey, imported: readonly JourneyFile[], report: Report): void {
    const declaresTeam = ({ members }: { members: readonly AstNode[] }) => members.some(({ $type }) => $type === 'Team');
    if (![journey, journey.$container, ...imported].some(declaresTeam)) return;
    for (const step of stepsOf(journey)) {
        if (step.kind !== 'moment' || step.properties.some(({ $type }) => $type === 'OwnerProperty')) continue;
        report('moment-unowned', `No team answers for the moment of truth \`${step.name}\`. Write \`owner\` and the name of a team.`, {
            node: step,
            property: 'name',
        });
    }
}

/** A journey's steps, those of its stages, and those that its improvements add. */
export function* stepsOf(journey: Journey): Generator<Step> {
    for (const member of journey.members) {
        if (member.$type === 'Step') yield member;
        else if (member.$type === 'Stage') yield* member.members.filter(isStep);
        else if (member.$type === 'Improvement') {
            for (const property of member.properties) {
                if (property.$type === 'AddsProperty' && property.step) yield property.step;
            }
        }
    }
}
