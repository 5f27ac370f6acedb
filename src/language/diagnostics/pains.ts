import type { AstNode } from 'langium';
import { SEVERE } from '../../pert/experience/pains.ts';
import type { Improvement, Journey, PainProperty, Step } from '../generated/ast.ts';
import { propertiesOf } from '../network/properties.ts';
import { stepsOf } from './declarations.ts';
import type { Report } from './report.ts';
import { named } from './wording.ts';

/** `pain-unanswered`: a severe pain without `recover`, and without an improvement of its step. */
export function painsAreAnswered(journey: Journey, report: Report): void {
    for (const { pain, step } of unansweredPains(journey)) reportPain(pain, step, report);
}

/** The severe pains that nothing answers, in the order of the text. */
export function unansweredPains(journey: Journey): { pain: PainProperty; step: Step }[] {
    let improved: ReadonlySet<AstNode> | undefined;
    const found: { pain: PainProperty; step: Step }[] = [];
    for (const step of stepsOf(journey)) {
        const severe = propertiesOf(step, 'PainProperty').filter(isSevere);
        if (severe.length === 0 || step.properties.some(({ $type }) => $type === 'RecoverProperty')) continue;
        improved ??= improvedIn(journey);
        if (improved.has(step) || improved.has(step.$container)) continue;
        for (const pain of severe) found.push({ pain, step });
    }
    return found;
}

function isSevere({ severity }: PainProperty): boolean {
    return severity !== undefined && severity >= SEVERE && severity <= 5;
}

function reportPain(pain: PainProperty, step: Step, report: Report): void {
    const message = `Nothing answers this pain of ${named(step, 'the step')}, which has the severity ${pain.severity}. Write \`recover\` and how it is put right, or an improvement of the step.`;
    report('pain-unanswered', message, { node: pain });
}

/** The steps and stages that improvements are about. */
function improvedIn(journey: Journey): ReadonlySet<AstNode> {
    const improved = new Set<AstNode>();
    for (const member of journey.members) {
        if (member.$type !== 'Improvement') continue;
        for (const node of subjectsOf(member)) if (node) improved.add(node);
    }
    return improved;
}

function subjectsOf({ properties }: Improvement): (AstNode | undefined)[] {
    return properties.flatMap((property) => {
        switch (property.$type) {
            case 'ImprovesProperty':
                return property.subjects.map(({ ref }) => ref);
            case 'ChangesProperty':
                return [property.step?.ref];
            case 'RemovesProperty':
                return property.steps.map(({ ref }) => ref);
            default:
                return [];
        }
    });
}
