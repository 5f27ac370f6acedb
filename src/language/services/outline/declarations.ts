import type { AstNode } from 'langium';
import type {
    Channel,
    Choice,
    ChoiceOption,
    Improvement,
    Journey,
    JourneyFile,
    Kpi,
    Outcome,
    Persona,
    Stage,
    Step,
    Team,
} from '../../generated/ast.ts';

/** Everything of the language that has a name. */
export type Declaration = Journey | Stage | Step | Channel | Team | Persona | Outcome | Choice | ChoiceOption | Kpi | Improvement;

const TYPES: ReadonlySet<string> = new Set<Declaration['$type']>([
    'Journey',
    'Stage',
    'Step',
    'Channel',
    'Team',
    'Persona',
    'Outcome',
    'Choice',
    'ChoiceOption',
    'Kpi',
    'Improvement',
]);

/** Whether a node is something with a name. After an error the name may still be missing from its node. */
export function isDeclaration(node: AstNode | undefined): node is Declaration {
    return node !== undefined && TYPES.has(node.$type);
}

/** What a file or a declaration declares directly inside it, in the order of the text. */
export function declarationsIn(node: JourneyFile | Declaration): Declaration[] {
    switch (node.$type) {
        case 'JourneyFile':
        case 'Journey':
        case 'Stage':
            return named(node.members);
        case 'Choice':
            return node.options;
        case 'Step':
            return named(node.properties);
        case 'Improvement':
            return node.properties.flatMap((property) => (property.$type === 'AddsProperty' && property.step ? [property.step] : []));
        default:
            return [];
    }
}

function named(nodes: readonly AstNode[]): Declaration[] {
    return nodes.filter(isDeclaration);
}

/** The word that declares it: `moment`, `stage`; an option of a choice has none and answers `option`. */
export function keywordOf(node: Declaration): string {
    switch (node.$type) {
        case 'Step':
            return node.kind;
        case 'ChoiceOption':
            return 'option';
        default:
            return node.$type.toLowerCase();
    }
}

/** What it is, in the middle of a sentence. */
export function kindOf(node: Declaration): string {
    return node.$type === 'Kpi' ? 'KPI' : keywordOf(node);
}
