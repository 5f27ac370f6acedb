import { AstUtils, CstUtils, type LangiumDocument } from 'langium';
import { DefaultRenameProvider } from 'langium/lsp';
import { LSPErrorCodes, type Position, type RenameParams, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { isJourney, isJourneyFile, type Journey } from '../../generated/ast.ts';
import type { JourneyServices } from '../../journey-services.ts';
import type { Declarations, FileNameTable, JourneyNames, JourneyNameTable } from '../../names/journey-names.ts';
import { type Declaration, isDeclaration, kindOf } from '../outline/declarations.ts';
import { NAME_PATTERN, normalizeName } from './name-pattern.ts';

/** Renames a declaration and all that refers to it, unless the new name is no name or is taken already. */
export class JourneyRenameProvider extends DefaultRenameProvider {
    private readonly names: JourneyNames;

    constructor(services: JourneyServices) {
        super(services);
        this.names = services.references.Names;
    }

    /** @throws `ResponseError` with a message for the user when the new name cannot be given */
    override async rename(document: LangiumDocument, params: RenameParams): Promise<WorkspaceEdit | undefined> {
        const newName = normalizeName(params.newName);
        if (!NAME_PATTERN.test(newName)) throw refusal(notAName(newName));
        const declaration = this.declarationAt(document, params.position);
        if (!declaration) return undefined;
        const rival = newName === declaration.name ? undefined : this.rivalOf(declaration, newName);
        if (rival) throw refusal(taken(newName, rival));
        return super.rename(document, { ...params, newName });
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
        if (isJourney(declaration)) return own.journeys.get(newName)?.[0];
        const journey = AstUtils.getContainerOfType(declaration, isJourney);
        const journeys = journey ? [journey] : file.members.filter(isJourney);
        const spaces = [...journeys.map((member) => this.spaceIn(member, declaration)), fileSpace(own, declaration)];
        for (const space of spaces) {
            const rival = space?.get(newName)?.find((candidate) => candidate !== declaration);
            if (rival) return rival;
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
    Channel: 'channels',
    Team: 'teams',
    Persona: 'personas',
    Outcome: 'outcomes',
};

function fileSpace(table: FileNameTable, declaration: Declaration): Declarations<Declaration> | undefined {
    const key = FILE_SPACES[declaration.$type];
    return key ? table[key] : undefined;
}

function refusal(message: string): ResponseError {
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

function notAName(text: string): string {
    return `“${text}” is not a name. A name begins with a letter or _ and continues with letters, digits, _ or -.`;
}

function taken(name: string, rival: Declaration): string {
    const line = rival.$cstNode ? ` in line ${rival.$cstNode.range.start.line + 1}` : '';
    return `“${name}” is already the name of the ${kindOf(rival)}${line}. Choose another name.`;
}
