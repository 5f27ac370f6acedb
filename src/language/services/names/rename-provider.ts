import { AstUtils, CstUtils, type LangiumDocument, type URI, UriUtils } from 'langium';
import { DefaultRenameProvider } from 'langium/lsp';
import { LSPErrorCodes, type Position, type RenameParams, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { isJourney, isJourneyFile, type Journey, type JourneyFile } from '../../generated/ast.ts';
import type { ImportGraph } from '../../imports/import-graph.ts';
import type { JourneyServices } from '../../journey-services.ts';
import type { Declarations, FileNameTable, JourneyNames, JourneyNameTable } from '../../names/journey-names.ts';
import { type Declaration, isDeclaration, kindOf } from '../outline/declarations.ts';
import { NAME_PATTERN, normalizeName } from './name-pattern.ts';

/** Marks changes in files other than the one in view. */
const OTHER_FILES = 'other-files';

/** Renames a declaration and all that refers to it, unless the new name is no name or is taken already. */
export class JourneyRenameProvider extends DefaultRenameProvider {
    private readonly names: JourneyNames;
    private readonly imports: ImportGraph;
    private readonly documents: JourneyServices['shared']['workspace'];
    /** Whether the editor can ask before it changes something. */
    private confirms = false;

    constructor(services: JourneyServices) {
        super(services);
        this.names = services.references.Names;
        this.imports = services.shared.workspace.ImportGraph;
        this.documents = services.shared.workspace;
        services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
            const edits = capabilities.workspace?.workspaceEdit;
            this.confirms = edits?.documentChanges === true && edits.changeAnnotationSupport !== undefined;
        });
    }

    /** @throws `ResponseError` with a message for the user when the new name cannot be given */
    override async rename(document: LangiumDocument, params: RenameParams): Promise<WorkspaceEdit | undefined> {
        const newName = normalizeName(params.newName);
        if (!NAME_PATTERN.test(newName)) throw refusal(notAName(newName));
        const declaration = this.declarationAt(document, params.position);
        if (!declaration) return undefined;
        const rival = newName === declaration.name ? undefined : this.rivalOf(declaration, newName);
        if (rival) throw refusal(taken(newName, rival, document.uri));
        const edit = await super.rename(document, { ...params, newName });
        return edit && this.toBeConfirmed(edit, document);
    }

    /** Lets an editor show what changes in other files than the one in view before it does so. */
    private toBeConfirmed(edit: WorkspaceEdit, document: LangiumDocument): WorkspaceEdit {
        const files = Object.entries(edit.changes ?? {});
        const here = document.uri.toString();
        if (!this.confirms || files.every(([uri]) => uri === here)) return edit;
        return {
            documentChanges: files.map(([uri, edits]) => ({
                textDocument: { uri, version: this.documents.TextDocuments?.get(uri)?.version ?? null },
                edits: uri === here ? edits : edits.map((each) => ({ ...each, annotationId: OTHER_FILES })),
            })),
            changeAnnotations: { [OTHER_FILES]: { label: 'Other files', description: 'use the name as well', needsConfirmation: true } },
        };
    }

    private declarationAt(document: LangiumDocument, position: Position): Declaration | undefined {
        const root = document.parseResult.value.$cstNode;
        const leaf = CstUtils.findDeclarationNodeAtOffset(root, document.textDocument.offsetAt(position), this.grammarConfig.nameRegexp);
        return leaf ? this.references.findDeclarations(leaf).find(isDeclaration) : undefined;
    }

    /** What else bears the new name where both are seen, so that references would change their meaning. */
    private rivalOf(declaration: Declaration, newName: string): Declaration | undefined {
        const file = AstUtils.getContainerOfType(declaration, isJourneyFile);
        if (!file) return undefined;
        const own = this.names.ofFile(file);
        if (isJourney(declaration)) return own.journeys.get(newName)?.[0] ?? this.rivalsElsewhere(declaration, newName, file);
        const journey = AstUtils.getContainerOfType(declaration, isJourney);
        const journeys = journey ? [journey] : file.members.filter(isJourney);
        const spaces = [...journeys.map((member) => this.spaceIn(member, declaration)), fileSpace(own, declaration)];
        const elsewhere = this.rivalsElsewhere(declaration, newName, file);
        if (elsewhere) return elsewhere;
        for (const space of spaces) {
            const rival = space?.get(newName)?.find((candidate) => candidate !== declaration);
            if (rival) return rival;
        }
        return undefined;
    }

    /**
     * Where files are imported: what this file uses of others under the new name, which the declaration would then hide; and
     * what files that use the declaration call by that name.
     */
    private rivalsElsewhere(declaration: Declaration, newName: string, file: JourneyFile): Declaration | undefined {
        const key = FILE_SPACES[declaration.$type];
        if (!key) return undefined;
        for (const imported of this.imports.filesImportedBy(file)) {
            const rival = this.names.ofFile(imported)[key].get(newName)?.[0];
            if (rival && refersTo(file, rival)) return rival;
        }
        if (declaration.$container !== file) return undefined;
        for (const importer of this.imports.importersOf(file)) {
            if (!refersTo(importer, declaration)) continue;
            const journeys = importer.members.filter(isJourney);
            const spaces = [
                ...(isJourney(declaration) ? [] : journeys.map((journey) => this.spaceIn(journey, declaration))),
                ...[importer, ...this.imports.filesImportedBy(importer)].map((each) => this.names.ofFile(each)[key]),
            ];
            for (const space of spaces) {
                const rival = space?.get(newName)?.find((candidate) => candidate !== declaration);
                if (rival) return rival;
            }
        }
        return undefined;
    }

    private spaceIn(journey: Journey, declaration: Declaration): Declarations<Declaration> | undefined {
        const table = this.names.ofJourney(journey);
        const key = JOURNEY_SPACES[declaration.$type];
        return key ? table[key] : undefined;
    }
}

const JOURNEY_SPACES: Partial<Record<Declaration['$type'], keyof JourneyNameTable>> = {
    Step: 'shared',
    Stage: 'shared',
    ChoiceOption: 'shared',
    Improvement: 'shared',
    Channel: 'channels',
    Team: 'teams',
    Persona: 'personas',
    Outcome: 'outcomes',
    Choice: 'choices',
    Kpi: 'kpis',
};

const FILE_SPACES: Partial<Record<Declaration['$type'], keyof FileNameTable>> = {
    Journey: 'journeys',
    Channel: 'channels',
    Team: 'teams',
    Persona: 'personas',
    Outcome: 'outcomes',
};

function fileSpace(table: FileNameTable, declaration: Declaration): Declarations<Declaration> | undefined {
    const key = FILE_SPACES[declaration.$type];
    return key ? table[key] : undefined;
}

/** Whether something in a file refers to a declaration. */
function refersTo(file: JourneyFile, declaration: Declaration): boolean {
    return AstUtils.getDocument(file).references.some((reference) => 'ref' in reference && reference.ref === declaration);
}

function refusal(message: string): ResponseError {
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

function notAName(text: string): string {
    return `“${text}” is not a name. A name begins with a letter or _ and continues with letters, digits, _ or -.`;
}

function taken(name: string, rival: Declaration, here: URI): string {
    const file = AstUtils.getDocument(rival).uri;
    const other = UriUtils.equals(file, here) ? '' : ` of ${UriUtils.basename(file)}`;
    const line = rival.$cstNode ? ` in line ${rival.$cstNode.range.start.line + 1}${other}` : '';
    return `“${name}” is already the name of the ${kindOf(rival)}${line}. Choose another name.`;
}
