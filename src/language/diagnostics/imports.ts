import { AstUtils, type URI, UriUtils } from 'langium';
import { isJourneyFile, type JourneyFile } from '../generated/ast.ts';
import type { ImportGraph, ResolvedImport } from '../imports/import-graph.ts';
import type { ImportFailure, ImportLoader } from '../imports/import-loader.ts';
import { importPath } from '../imports/import-path.ts';
import { fileSpace, type JourneyNames, type Shareable } from '../names/journey-names.ts';
import { firstPlaces, relatedPlace } from './related.ts';
import { type Report, rangeOf } from './report.ts';
import { othersOf, type RingLink, ringsAmong, wayRound } from './rings.ts';
import { listed } from './wording.ts';

/** `import-missing`: the file cannot be read. */
export function importsAreFound(file: JourneyFile, graph: ImportGraph, loader: ImportLoader, report: Report): void {
    for (const resolved of graph.importsOf(file)) {
        // Without any path the syntax error says enough.
        if (resolved.node.path === undefined || graph.fileOf(resolved)) continue;
        report('import-missing', whyMissing(resolved, loader.failureOf(resolved), file, graph), { node: resolved.node, property: 'path' });
    }
}

function whyMissing({ node, uri }: ResolvedImport, failure: ImportFailure | undefined, file: JourneyFile, graph: ImportGraph): string {
    if (!uri) {
        return node.path?.trim()
            ? 'Paths are relative to the file that imports, and this file has no place yet. Save it first.'
            : 'This import has no path. Write that of a journey file, relative to this one, such as `"teams.journey"`.';
    }
    const nearest = failure?.nearest && shownPath(file, failure.nearest, graph);
    const advice = nearest ? `Did you mean \`${nearest}\`?` : undefined;
    switch (failure?.reason) {
        case 'folder':
            return `\`${node.path}\` is a folder. ${advice ?? 'Write the path of a journey file in it.'}`;
        case 'not a journey':
            return `\`${node.path}\` is no journey file: the name of an imported file ends in \`.journey\`. ${advice ?? 'Correct the path.'}`;
        case 'not text':
            return `The file \`${node.path}\` is not a text in UTF-8. Save it as one, or import another file.`;
        case 'unreadable':
            return `The file \`${node.path}\` cannot be read. Check that you may read it.`;
        default:
            return `The file \`${node.path}\` does not exist. ${advice ?? 'Correct the path, which is relative to this file, or create the file.'}`;
    }
}

/** `import-cycle`: on each import of the file that belongs to a ring of files. */
export function importCycles(file: JourneyFile, graph: ImportGraph, report: Report): void {
    if (file.imports.length === 0) return;
    const files = new Set([file]);
    const links: RingLink<JourneyFile>[] = [];
    for (const from of files) {
        for (const resolved of graph.importsOf(from)) {
            const to = graph.fileOf(resolved);
            if (!to) continue;
            files.add(to);
            links.push({ from, to, written: resolved.node });
        }
    }
    for (const ring of ringsAmong([...files].sort(byAddress), links)) {
        const names = ring.map(({ from }) => shownPath(file, addressOf(from), graph));
        const message =
            ring.length === 1
                ? 'This file imports itself. Remove the import: it sees its own declarations without it.'
                : `These files import each other: ${wayRound(names)}. Move what they share to a file of its own, and import that.`;
        for (const [at, { from, written }] of ring.entries()) {
            if (from !== file) continue;
            const related = othersOf(ring, at, (link) =>
                relatedPlace(
                    link.written,
                    rangeOf(link.written, 'path'),
                    `\`${shownPath(file, addressOf(link.from), graph)}\` imports \`${shownPath(file, addressOf(link.to), graph)}\``,
                ),
            );
            report('import-cycle', message, { node: written, property: 'path', related });
        }
    }
}

/**
 * `duplicate-name`: where two imported files declare a name that this file uses. It stands on the later import, since the
 * first one counts. Names that are not used do no harm.
 */
export function importedTwice(file: JourneyFile, graph: ImportGraph, names: JourneyNames, report: Report): void {
    const imported = graph.filesImportedBy(file);
    if (imported.length < 2) return;
    /** With the files that declare them. */
    const used = new Map<Shareable, JourneyFile>();
    for (const reference of AstUtils.getDocument(file).references) {
        const target = 'ref' in reference ? reference.ref : undefined;
        const owner = target?.$container;
        if (target && owner && isJourneyFile(owner) && owner !== file) used.set(target as Shareable, owner);
    }
    for (const [index, other] of imported.entries()) {
        const node = graph.importsOf(file).find((resolved) => graph.fileOf(resolved) === other)?.node;
        const rivals = [...used].flatMap(([target, owner]) => {
            if (imported.indexOf(owner) >= index) return [];
            const rival = fileSpace(names.ofFile(other), target.$type)?.get(target.name)?.[0];
            return rival ? [{ target, owner, rival }] : [];
        });
        if (!node || rivals.length === 0) continue;
        const words = listed(rivals.map(({ target }) => `\`${target.name}\``));
        const others = listed([...new Set(rivals.map(({ owner }) => `\`${shownPath(file, addressOf(owner), graph)}\``))]);
        report(
            'duplicate-name',
            `${words} ${rivals.length === 1 ? 'is' : 'are'} declared in ${others} as well, which is imported first and counts. Rename one of them, or declare in this file which one is meant.`,
            {
                node,
                property: 'path',
                related: firstPlaces(
                    rivals
                        .flatMap(({ target, rival }) => [target, rival])
                        .map((each) => relatedPlace(each, rangeOf(each, 'name'), `\`${each.name}\` is declared here`)),
                ),
            },
        );
    }
}

/** A file as the messages of another one name it. */
function shownPath(file: JourneyFile, other: URI, graph: ImportGraph): string {
    return importPath(addressOf(file), other, graph.folder) ?? UriUtils.basename(other);
}

function addressOf(file: JourneyFile): URI {
    return AstUtils.getDocument(file).uri;
}

function byAddress(a: JourneyFile, b: JourneyFile): number {
    const [one, other] = [addressOf(a).toString(), addressOf(b).toString()];
    return one < other ? -1 : Number(one > other);
}
