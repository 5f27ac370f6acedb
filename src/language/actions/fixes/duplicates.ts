import { GrammarUtils } from 'langium';
import { isJourney } from '../../generated/ast.ts';
import { isDeclaration } from '../../services/outline/declarations.ts';
import { replacement } from '../text/change.ts';
import { freeName } from '../text/free-name.ts';
import type { Fixer } from './fix.ts';

/** `duplicate-name`: gives the later declaration a name of its own. References keep the first one. */
export const renameDuplicate: Fixer = (problem, context) => {
    const declaration = context.nodeAt(context.offsetsOf(problem.range).offset, isDeclaration);
    const place = GrammarUtils.findNodeForProperty(declaration?.$cstNode, 'name');
    if (!declaration?.name || !place) return [];
    const owner = isJourney(declaration) ? context.file : (context.journeyOf(declaration) ?? context.file);
    const name = freeName(declaration.name, owner, context.services.references.Names, context.given);
    return [{ title: `Rename it to \`${name}\``, changes: [replacement(place, name)], preferred: true }];
};
