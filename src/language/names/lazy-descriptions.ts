import {
    type AstNode,
    type AstNodeDescription,
    type AstNodeDescriptionProvider,
    AstUtils,
    CstUtils,
    type DocumentSegment,
    type LangiumCoreServices,
    type LangiumDocument,
    type URI,
} from 'langium';

/**
 * Describes declarations for scopes and indexes. Where one stands and how it is reached is computed when somebody asks: each version
 * of a text has a description for every name, and hardly any is ever looked at.
 */
export class LazyDescriptions implements AstNodeDescriptionProvider {
    private readonly names: LangiumCoreServices['references']['NameProvider'];
    private readonly locator: LangiumCoreServices['workspace']['AstNodeLocator'];

    constructor(services: LangiumCoreServices) {
        this.names = services.references.NameProvider;
        this.locator = services.workspace.AstNodeLocator;
    }

    /** @throws Error where the node has no name */
    createDescription(node: AstNode, name?: string, document?: LangiumDocument): AstNodeDescription {
        const known = name ?? this.names.getName(node);
        if (!known) throw new Error(`A ${node.$type} has no name.`);
        return new LazyDescription(node, known, (document ?? AstUtils.getDocument(node)).uri, this.names, this.locator);
    }
}

class LazyDescription implements AstNodeDescription {
    readonly node: AstNode;
    readonly name: string;
    readonly type: string;
    readonly documentUri: URI;
    readonly #names: LangiumCoreServices['references']['NameProvider'];
    readonly #locator: LangiumCoreServices['workspace']['AstNodeLocator'];

    constructor(
        node: AstNode,
        name: string,
        documentUri: URI,
        names: LangiumCoreServices['references']['NameProvider'],
        locator: LangiumCoreServices['workspace']['AstNodeLocator'],
    ) {
        this.node = node;
        this.name = name;
        this.type = node.$type;
        this.documentUri = documentUri;
        this.#names = names;
        this.#locator = locator;
    }

    get path(): string {
        return this.#locator.getAstNodePath(this.node);
    }

    get nameSegment(): DocumentSegment | undefined {
        return CstUtils.toDocumentSegment(this.#names.getNameNode(this.node) ?? this.node.$cstNode);
    }

    get selectionSegment(): DocumentSegment | undefined {
        return CstUtils.toDocumentSegment(this.node.$cstNode);
    }
}
