import { GrammarAST, type LangiumDocument } from 'langium';
import {
    type CompletionProvider,
    type CompletionProviderOptions,
    findFirstFeatures,
    findNextFeatures,
    type NextFeature,
} from 'langium/lsp';
import {
    type CompletionClientCapabilities,
    type CompletionItem,
    CompletionList,
    type CompletionParams,
    CompletionTriggerKind,
    type Range,
} from 'vscode-languageserver';
import type { JourneyFile } from '../../generated/ast.ts';
import { quoted } from '../../imports/import-path.ts';
import type { JourneyServices } from '../../journey-services.ts';
import { completionKindOf } from '../outline/symbol-kinds.ts';
import { type Candidate, CandidateFinder, journeyAround } from './candidates.ts';
import { importableFiles, type PathAtCursor, pathAt } from './import-paths.ts';
import { asksForWord, keywordItems, snippetItem } from './keyword-items.ts';
import { type Place, placeAfter } from './place.ts';
import { placesInTree } from './places-in-tree.ts';
import { closingNames, expectedTimes } from './predecessors.ts';
import { TEMPLATES } from './templates.ts';
import { type Cursor, cursorAt, endOf } from './token-under-cursor.ts';

/**
 * Offers what the grammar allows next: keywords with their meaning, names in scope, and snippets for declarations. What is written
 * at the cursor is read from the text as it is now; names may be those of the version before, so that no list waits for the next.
 */
export class JourneyCompletionProvider implements CompletionProvider {
    readonly completionOptions: CompletionProviderOptions = { triggerCharacters: [' ', '.', '"', '/'] };
    private readonly services: JourneyServices;
    private readonly candidates: CandidateFinder;
    private client: CompletionClientCapabilities | undefined;

    constructor(services: JourneyServices) {
        this.services = services;
        this.candidates = new CandidateFinder(services.references.Names, services.shared.workspace.ImportGraph);
        services.shared.lsp.LanguageServer.onInitialize((params) => {
            this.client = params.capabilities.textDocument?.completion;
        });
    }

    getCompletion(document: LangiumDocument, params: CompletionParams): CompletionList | undefined {
        const text = document.textDocument.getText();
        const offset = document.textDocument.offsetAt(params.position);
        // Partial: half a word is no mistake to be corrected.
        const read = this.services.parser.Lexer.tokenize(text, { mode: 'partial' });
        const path = pathAt(read.tokens, offset);
        if (path) return this.paths(document, path, offset);
        const cursor = cursorAt(read, text, offset);
        if (!cursor || (params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter && !opensByItself(cursor))) return undefined;
        const place = placeAfter(cursor.before, text, cursor.start);
        const features = this.featuresAt(place, onNewLine(cursor, text)).map(({ feature }) => feature);
        const items = [
            ...this.references(document, place, cursor, features),
            ...this.keywords(place, cursor, features),
            ...(isEmpty(document) && this.snippets
                ? TEMPLATES.map((template, index) => snippetItem(template, 'journey', `0${index}`))
                : []),
        ];
        return this.list(document, cursor, offset, items);
    }

    private paths(document: LangiumDocument, { start, end }: PathAtCursor, offset: number): CompletionList {
        const files = importableFiles(document.parseResult.value as JourneyFile, this.services.shared);
        const items = files.map((item) => ({ ...item, insertText: quoted(item.label).slice(1, -1) }));
        return this.list(document, { start, end }, offset, items);
    }

    /**
     * What may follow. Where the statement at the cursor has errors, what may stand in its place; on a new line both, because
     * whoever left a statement unfinished may want to begin another.
     */
    private featuresAt(place: Place, onNewLine: boolean): NextFeature[] {
        const found = this.follow(place.prefix);
        if (found.length > 0 && (place.statement === undefined || !onNewLine)) return found;
        return [...found, ...this.follow(place.outline)];
    }

    private follow(prefix: string): NextFeature[] {
        const { tokens, tokenIndex, elementStack } = this.services.parser.CompletionParser.parse(prefix);
        if (tokenIndex > 0) return findNextFeatures([elementStack.map((feature) => ({ feature }))], tokens.slice(tokenIndex));
        const entry = this.services.Grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry);
        return entry ? findFirstFeatures((entry as GrammarAST.ParserRule).definition).flatMap((stack) => stack.slice(-1)) : [];
    }

    private references(
        document: LangiumDocument,
        place: Place,
        { tokens, start }: Cursor,
        features: GrammarAST.AbstractElement[],
    ): CompletionItem[] {
        const types = new Set(features.filter(GrammarAST.isCrossReference).map((feature) => feature.type.$refText));
        if (types.size === 0) return [];
        const file = document.parseResult.value as JourneyFile;
        const inTree = placesInTree(file, document.textDocument.getText());
        const node = journeyAround(file, inTree(start));
        const journey = this.services.analysis.Analyser.analysedLast(document).find((one) => one.node === node);
        const closing = closingNames(place, journey);
        const times = types.has('Step') || types.has('Predecessor') ? expectedTimes(journey) : undefined;
        return [...types].flatMap((type) =>
            this.candidates
                .find(type, file, tokens, start, inTree)
                .filter((candidate) => mayName(candidate, place) && !closing.has(candidate.name))
                .map(({ name, label, keyword }, index) => {
                    const time = times?.get(name);
                    const details = [label, time].filter((part) => part !== undefined);
                    return {
                        label: name,
                        kind: completionKindOf(keyword),
                        ...(details.length > 0 ? { detail: details.join(' · ') } : {}),
                        // The detail stands beside the chosen name alone; this stands beside each.
                        ...(time && this.labelDetails ? { labelDetails: { description: time } } : {}),
                        sortText: `0${String(index).padStart(6, '0')}`,
                    };
                }),
        );
    }

    private keywords(place: Place, { before, start }: Cursor, features: GrammarAST.AbstractElement[]): CompletionItem[] {
        const last = before.at(-1);
        const words = new Set(features.filter(GrammarAST.isKeyword).map((feature) => feature.value));
        return keywordItems(words, place, {
            unitsOnly: last?.tokenType.name === 'NUMBER' && endOf(last) === start,
            snippets: this.snippets,
        });
    }

    private get labelDetails(): boolean {
        return this.client?.completionItem?.labelDetailsSupport === true;
    }

    private get snippets(): boolean {
        return this.client?.completionItem?.snippetSupport === true;
    }

    /** Items that take the place of a word. Where the client can, the place is said once for all: a journey may have thousands of names. */
    private list(
        document: LangiumDocument,
        { start, end }: Pick<Cursor, 'start' | 'end'>,
        offset: number,
        items: readonly CompletionItem[],
    ): CompletionList {
        const at = (position: number) => document.textDocument.positionAt(position);
        const insert: Range = { start: at(start), end: at(offset) };
        const replace: Range = { start: at(start), end: at(end) };
        const both = this.client?.completionItem?.insertReplaceSupport === true;
        if (this.client?.completionList?.itemDefaults?.includes('editRange')) {
            const itemDefaults = { editRange: both ? { insert, replace } : insert };
            return { isIncomplete: false, itemDefaults, items: items.map((item) => ({ ...item, textEditText: item.insertText })) };
        }
        const edit = (newText: string) => (both ? { newText, insert, replace } : { newText, range: insert });
        return CompletionList.create(items.map((item) => ({ ...item, textEdit: edit(item.insertText ?? item.label) })));
    }
}

function onNewLine({ before, start }: Cursor, text: string): boolean {
    const last = before.at(-1);
    return last !== undefined && text.slice(endOf(last), start).includes('\n');
}

/** A list opens by itself only where a word must follow: a space after most others is just a space. */
function opensByItself({ before, start }: Cursor): boolean {
    const last = before.at(-1);
    if (!last) return false;
    const word = last.tokenType.name;
    return word === ',' || word === '.' || (asksForWord(word) && endOf(last) < start);
}

/** Neither what the statement names already, nor what the cursor is inside of, nor, outside improvements, what they add. */
function mayName({ name, keyword, added }: Candidate, { mentioned, around }: Place): boolean {
    if (mentioned.has(name) || around.some((owner) => owner.name === name && owner.keyword === keyword)) return false;
    return !added || around.some((owner) => owner.keyword === 'improvement');
}

function isEmpty(document: LangiumDocument): boolean {
    const file = document.parseResult.value as JourneyFile;
    return file.members.length === 0 && file.imports.length === 0;
}
