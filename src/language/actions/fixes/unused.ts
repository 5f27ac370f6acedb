import { isChoiceOption, isPersona } from '../../generated/ast.ts';
import { isDeclaration } from '../../services/outline/declarations.ts';
import { removeDeclaration, syntaxOf } from '../text/removal.ts';
import type { Fixer } from './fix.ts';

/** `unused-declaration`: removes it, unless the shares of what is left would no longer make 100 %. */
export const removeUnused: Fixer = (problem, context) => {
    const declaration = context.nodeAt(context.offsetsOf(problem.range).offset, isDeclaration);
    const cst = syntaxOf(declaration);
    if (!declaration || !cst) return [];
    if ((isChoiceOption(declaration) || isPersona(declaration)) && (declaration.share ?? 0) > 0) return [];
    return [{ title: `Remove \`${declaration.name}\``, changes: [removeDeclaration(context.text, cst)], preferred: true }];
};
