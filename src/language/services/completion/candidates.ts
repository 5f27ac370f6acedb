import type { IToken } from 'chevrotain';
import { isJourney, isStage, type Journey, type JourneyFile, type Stage } from '../../generated/ast.ts';
import type { ImportGraph } from '../../imports/import-graph.ts';
import { type Declarations, fileSpace, type JourneyNames } from '../../names/journey-names.ts';
import { textValue } from '../../parser/text.ts';
import { type Declaration, keywordOf } from '../outline/declarations.ts';
import { isDeclaring, refersTo } from './statements.ts';

/** Something that a reference may name. */
export interface Candidate {
    name: string;
    label: string | undefined;
    /** The word that declares it: `moment`, `option`. */
    keyword: string;
    offset: number;
    /** The stage that a step stands in. */
    stage: Stage | undefined;
    /** A step that an improvement adds: only improvements may refer to it. */
    added: boolean;
}

/** Finds what may be named at a place. */
export class CandidateFinder {
    private readonly names: JourneyNames;
    private readonly imports: ImportGraph;

    constructor(names: JourneyNames, imports: ImportGraph) {
        this.names = names;
        this.imports = imports;
    }

    /**
     * What a reference of the given type may name at an offset of the text, nearest first. Declarations that the parser lost to
     * an error at the cursor, or has not read yet, are found in the tokens.
     * @param inTree where an offset of the text lies in the text that the syntax tree was read from
     */
    find(type: string, file: JourneyFile, tokens: readonly IToken[], cursor: number, inTree: (offset: number) => number): Candidate[] {
        const offset = inTree(cursor);
        const found = new Map<string, Candidate>();
        const add = (candidate: Candidate) => {
            if (!found.has(candidate.name) && refersTo(type, candidate.keyword)) found.set(candidate.name, candidate);
        };
        const journey = journeyAround(file, offset);
        for (const declarations of this.spaces(type, file, journey)) {
            for (const [first] of declarations.values()) add(candidateOf(first));
        }
        for (const candidate of declaredIn(tokens, cursor)) add({ ...candidate, offset: inTree(candidate.offset) });
        for (const imported of this.imports.filesImportedBy(file)) {
            for (const [first] of fileSpace(this.names.ofFile(imported), type)?.values() ?? []) {
                // Imports stand at the beginning.
                add({ ...candidateOf(first), offset: -1 });
            }
        }
        const candidates = [...found.values()];
        return type === 'Step' || type === 'Predecessor'
            ? nearestSteps(candidates, stageAround(journey, offset), offset)
            : lastMentioned(candidates, namesBefore(tokens, cursor, inTree), offset);
    }

    private spaces(type: string, file: JourneyFile, journey: Journey | undefined): Declarations<Declaration>[] {
        const outer = this.names.ofFile(file);
        const inner = journey && this.names.ofJourney(journey);
        switch (type) {
            case 'Journey':
                return [outer.journeys];
            case 'Channel':
                return [...(inner ? [inner.channels] : []), outer.channels];
            case 'Team':
                return [...(inner ? [inner.teams] : []), outer.teams];
            case 'Persona':
                return [...(inner ? [inner.personas] : []), outer.personas];
            case 'Outcome':
                return [...(inner ? [inner.outcomes] : []), outer.outcomes];
            default:
                return inner ? [inner.shared] : [];
        }
    }
}

/** What stands before from the last to the first, those of the same stage ahead of others; then likewise what follows, from the first. */
function nearestSteps(candidates: readonly Candidate[], stage: Stage | undefined, offset: number): Candidate[] {
    const rank = (candidate: Candidate) => (candidate.offset < offset ? 0 : 2) + (stage !== undefined && candidate.stage === stage ? 0 : 1);
    return candidates.toSorted((a, b) => rank(a) - rank(b) || Math.abs(a.offset - offset) - Math.abs(b.offset - offset));
}

/** What was declared or used last before the offset comes first; then what follows, from the first. */
function lastMentioned(candidates: readonly Candidate[], mentioned: ReadonlyMap<string, number>, offset: number): Candidate[] {
    const distance = ({ name, offset: declared }: Candidate) =>
        declared < offset ? offset - (mentioned.get(name) ?? declared) : Number.MAX_SAFE_INTEGER / 2 + declared;
    return candidates.toSorted((a, b) => distance(a) - distance(b));
}

/** Where each name before the cursor stands last. */
function namesBefore(tokens: readonly IToken[], cursor: number, inTree: (offset: number) => number): Map<string, number> {
    const mentioned = new Map<string, number>();
    for (const { tokenType, image, startOffset } of tokens) {
        if (startOffset >= cursor) break;
        if (tokenType.name === 'ID') mentioned.set(image.normalize('NFC'), inTree(startOffset));
    }
    return mentioned;
}

/** The last stage that begins before an offset, if no step outside stages stands between: its end may be lost to an error. */
function stageAround(journey: Journey | undefined, offset: number): Stage | undefined {
    const last = journey?.members.findLast((member) => (member.$cstNode?.offset ?? Number.POSITIVE_INFINITY) < offset);
    return isStage(last) ? last : undefined;
}

/** The journey around an offset: the last one that begins before it, so that a stray brace does not end it. */
export function journeyAround(file: JourneyFile, offset: number): Journey | undefined {
    return file.members.findLast((member): member is Journey => isJourney(member) && startOf(member) < offset);
}

/** Declarations with a keyword in the journey around an offset, as the tokens tell. */
function* declaredIn(tokens: readonly IToken[], offset: number): Iterable<Candidate> {
    const starts = tokens.flatMap((token, index) => (token.tokenType.name === 'journey' ? [index] : []));
    const own = starts.findLastIndex((index) => tokens[index].startOffset < offset);
    for (let index = (starts[own] ?? 0) + 1; index < (starts[own + 1] ?? tokens.length) - 1; index++) {
        const [{ tokenType, startOffset }, name, label] = tokens.slice(index, index + 3);
        if (!isDeclaring(tokenType.name) || name.tokenType.name !== 'ID') continue;
        yield {
            name: name.image.normalize('NFC'),
            label: label?.tokenType.name === 'STRING' ? textValue(label.image) : undefined,
            keyword: tokenType.name,
            offset: startOffset,
            stage: undefined,
            added: tokens[index - 1].tokenType.name === 'adds',
        };
    }
}

function candidateOf(node: Declaration): Candidate {
    return {
        name: node.name,
        label: node.label,
        keyword: keywordOf(node),
        offset: startOf(node),
        stage: isStage(node.$container) ? node.$container : undefined,
        added: node.$container.$type === 'AddsProperty',
    };
}

function startOf(node: Declaration): number {
    return node.$cstNode?.offset ?? 0;
}
