import {
    type AstNode,
    type AstNodeDescription,
    type AstNodeDescriptionProvider,
    type AstReflection,
    AstUtils,
    EMPTY_SCOPE,
    MapScope,
    type ReferenceInfo,
    type Scope,
    type ScopeProvider,
} from 'langium';
import { isImprovement, isJourney, isJourneyFile, type Journey, type JourneyFile } from '../generated/ast.ts';
import type { ImportGraph } from '../imports/import-graph.ts';
import { ImportedScope } from '../imports/imported-scope.ts';
import type { JourneyServices } from '../journey-services.ts';
import { type Declarations, fileSpace, isShareable, type JourneyNames, type JourneyNameTable } from './journey-names.ts';

/** Types of declaration that a reference may ask for. */
type Target = 'Step' | 'Predecessor' | 'ChoiceOption' | 'Improvement' | 'Channel' | 'Team' | 'Persona' | 'Outcome' | 'Journey';

/**
 * Finds what a name refers to: a declaration of the journey, else one of the file, else one of a file that it imports. Each set
 * of names is put into a map once for each journey, so that linking takes time in proportion to the text. Of duplicates the
 * first wins.
 */
export class JourneyScopeProvider implements ScopeProvider {
    private readonly reflection: AstReflection;
    private readonly descriptions: AstNodeDescriptionProvider;
    private readonly names: JourneyNames;
    private readonly imports: ImportGraph;
    /** Keyed by AST nodes, which are new after each parse: nothing here can become stale. What is imported is not kept. */
    private readonly scopes = new WeakMap<AstNode, Map<string, Scope>>();

    constructor(services: JourneyServices) {
        this.reflection = services.shared.AstReflection;
        this.descriptions = services.workspace.AstNodeDescriptionProvider;
        this.names = services.references.Names;
        this.imports = services.shared.workspace.ImportGraph;
    }

    getScope(context: ReferenceInfo): Scope {
        const target = this.reflection.getReferenceType(context) as Target;
        let insideImprovement = false;
        for (let node: AstNode | undefined = context.container; node; node = node.$container) {
            insideImprovement ||= isImprovement(node);
            if (isJourneyFile(node) || (isJourney(node) && target !== 'Journey')) return this.cached(node, target, insideImprovement);
        }
        return EMPTY_SCOPE;
    }

    private cached(node: Journey | JourneyFile, target: Target, insideImprovement: boolean): Scope {
        return this.kept(node, insideImprovement ? `${target} inside an improvement` : target, () => {
            const own = this.create(node, target, insideImprovement);
            const file = isJourneyFile(node) ? node : node.$container;
            if (!isShareable(target) || file.imports.length === 0) return new MapScope(own);
            return new MapScope(own, new ImportedScope(file, this.imports, (imported) => this.declaredIn(imported, target)));
        });
    }

    /** What a file declares itself. */
    private declaredIn(file: JourneyFile, target: Target): Scope {
        return this.kept(file, `${target} of the file alone`, () => new MapScope(this.create(file, target, false)));
    }

    private kept(node: AstNode, key: string, create: () => Scope): Scope {
        let scopes = this.scopes.get(node);
        if (!scopes) {
            scopes = new Map();
            this.scopes.set(node, scopes);
        }
        let scope = scopes.get(key);
        if (!scope) {
            scope = create();
            scopes.set(key, scope);
        }
        return scope;
    }

    private create(node: Journey | JourneyFile, target: Target, insideImprovement: boolean): Iterable<AstNodeDescription> {
        const document = AstUtils.getDocument(node);
        const elements = new Map<string, AstNodeDescription>();
        const addFirst = (names: Declarations<AstNode & { name: string }> | undefined, visible: (node: AstNode) => boolean) => {
            for (const [name, declarations] of names ?? []) {
                const first = declarations.find(visible);
                if (first) elements.set(name, this.descriptions.createDescription(first, name, document));
            }
        };
        const ofTarget = (declaration: AstNode) =>
            this.reflection.isSubtype(declaration.$type, target) && (insideImprovement || declaration.$container?.$type !== 'AddsProperty');
        addFirst(fileSpace(this.names.ofFile(isJourneyFile(node) ? node : node.$container), target), ofTarget);
        if (isJourney(node)) addFirst(journeyNames(this.names.ofJourney(node), target), ofTarget);
        return elements.values();
    }
}

function journeyNames(names: JourneyNameTable, target: Target): Declarations<AstNode & { name: string }> | undefined {
    switch (target) {
        case 'Channel':
            return names.channels;
        case 'Team':
            return names.teams;
        case 'Persona':
            return names.personas;
        case 'Outcome':
            return names.outcomes;
        case 'Journey':
            return undefined;
        default:
            return names.shared;
    }
}
