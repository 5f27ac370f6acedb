import { GrammarUtils, type ReferenceInfo } from 'langium';
import { nearestNames } from '../../names/nearest-names.ts';
import { NAME_PATTERN } from '../../services/names/name-pattern.ts';
import type { ActionContext } from '../action-context.ts';
import { declare } from '../declare.ts';
import { replacement } from '../text/change.ts';
import type { Fix, Fixer, Problem } from './fix.ts';
import { importsOfName } from './imports.ts';

/** How many of the names are offered that may have been meant. */
const MOST_NAMES = 3;

/** `unresolved-reference`: imports the file that declares it, writes a name that is declared, or declares what is missing. */
export const resolveName: Fixer = (problem, context) => {
    const info = unresolvedAt(problem, context);
    if (!info) return [];
    const place = context.offsetsOf(problem.range);
    const { references } = context.services;
    const candidates = references.ScopeProvider.getScope(info).getAllElements();
    const imports = importsOfName(info, context.services.shared.AstReflection.getReferenceType(info), context);
    const near = nearestNames(info.reference.$refText, candidates.map(({ name }) => name).toArray(), MOST_NAMES);
    const fixes: Fix[] = near.map((name, index) => ({
        title: `Replace it by \`${name}\``,
        changes: [replacement(place, name)],
        preferred: index === 0 && imports.length === 0,
    }));
    return [...imports, ...fixes, ...declarations(info, context)];
};

function unresolvedAt({ range }: Problem, context: ActionContext): ReferenceInfo | undefined {
    const { offset, end } = context.offsetsOf(range);
    for (const { error, $refNode } of context.document.references) {
        if (error && $refNode?.offset === offset && $refNode.end === end) return error.info;
    }
    return undefined;
}

function declarations(info: ReferenceInfo, context: ActionContext): Fix[] {
    const name = info.reference.$refText;
    const type = context.services.shared.AstReflection.getReferenceType(info);
    const journey = context.journeyOf(info.container);
    if (!journey || !NAME_PATTERN.test(name) || !GrammarUtils.findNodeForKeyword(journey.$cstNode, '{')) return [];
    return declare({ type, name, journey, user: info.container }, context);
}
