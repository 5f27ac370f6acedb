import type { AstNode, ReferenceInfo } from 'langium';
import { isImport } from '../../generated/ast.ts';
import { fileOf } from '../../imports/import-graph.ts';
import { importPath, quoted } from '../../imports/import-path.ts';
import { fileSpace } from '../../names/journey-names.ts';
import type { ActionContext } from '../action-context.ts';
import { type Change, replacement } from '../text/change.ts';
import { leadingComments } from '../text/comments.ts';
import { insertAfter, insertBefore } from '../text/insertion.ts';
import { syntaxOf } from '../text/removal.ts';
import type { Fix, Fixer } from './fix.ts';

/** How many files are offered that declare a name. */
const MOST_FILES = 3;

/** `import-missing`: takes the nearest file, or creates the one that is missing. */
export const findImport: Fixer = (problem, context) => {
    const place = context.offsetsOf(problem.range);
    const { ImportGraph, ImportLoader } = context.services.shared.workspace;
    const node = context.nodeAt(place.offset, isImport);
    const resolved = ImportGraph.importsOf(context.file).find((each) => each.node === node);
    const failure = resolved && ImportLoader.failureOf(resolved);
    if (!resolved?.uri || !failure) return [];
    const fixes: Fix[] = [];
    const nearest = failure.nearest && importPath(context.document.uri, failure.nearest, ImportGraph.folder, node?.path);
    if (nearest) fixes.push({ title: `Replace it by \`${nearest}\``, changes: [replacement(place, quoted(nearest))], preferred: true });
    if (failure.reason === 'missing' && context.services.shared.ServiceRegistry.hasServices(resolved.uri)) {
        fixes.push({ title: `Create the file \`${node?.path}\``, changes: [], creates: resolved.uri });
    }
    return fixes;
};

/** Ways to import a known file that declares a name, those of the nearest folders first. */
export function importsOfName({ reference }: ReferenceInfo, type: string, context: ActionContext): Fix[] {
    const { ImportGraph, LangiumDocuments } = context.services.shared.workspace;
    const paths: string[] = [];
    for (const document of LangiumDocuments.all) {
        if (document === context.document) continue;
        const declared = fileSpace(context.services.references.Names.ofFile(fileOf(document)), type)?.has(reference.$refText);
        const path = declared ? importPath(context.document.uri, document.uri, ImportGraph.folder) : undefined;
        if (path !== undefined) paths.push(path);
    }
    paths.sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
    return paths.slice(0, MOST_FILES).map((path, index) => ({
        title: `Import \`${path}\`, which declares \`${reference.$refText}\``,
        changes: [addImport(path, context)],
        preferred: index === 0,
    }));
}

/** Behind the last import, else above the first declaration and the comments that belong to it. */
function addImport(path: string, { file, text, style }: ActionContext): Change | null {
    const statement = { text: `import ${quoted(path)}` };
    const last = syntaxOf(file.imports.findLast((node) => node.$cstNode && !comesLate(node, file.members[0])));
    if (last) return insertAfter(text, last, statement, style);
    const first = syntaxOf(file.members[0]);
    if (!first) return null;
    let offset = first.offset;
    // What is set off by an empty line, such as the comment that a file begins with, stays above.
    for (const comment of leadingComments(text, first).reverse()) {
        if (/\n\s*\n/.test(text.slice(comment.end, offset))) break;
        offset = comment.offset;
    }
    return insertBefore(text, offset, { text: `${statement.text}\n` }, style);
}

/** An import in the wrong place, behind a declaration. */
function comesLate(node: AstNode, first: AstNode | undefined): boolean {
    return first?.$cstNode !== undefined && node.$cstNode !== undefined && node.$cstNode.offset > first.$cstNode.offset;
}
