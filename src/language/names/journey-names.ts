import type {
    Channel,
    Choice,
    ChoiceOption,
    FileMember,
    Improvement,
    Journey,
    JourneyFile,
    JourneyMember,
    Kpi,
    Outcome,
    Persona,
    Stage,
    Step,
    Team,
} from '../generated/ast.ts';

/** A declaration in the name space that steps, stages, options and improvements share. */
export type SharedName = Step | Stage | ChoiceOption | Improvement;

/** Declarations by name, in the order of the text; more than one under a name is a `duplicate-name`. */
export type Declarations<T> = ReadonlyMap<string, readonly T[]>;

/** The name spaces of one journey. File-level declarations are not included. */
export interface JourneyNameTable {
    shared: Declarations<SharedName>;
    channels: Declarations<Channel>;
    teams: Declarations<Team>;
    personas: Declarations<Persona>;
    outcomes: Declarations<Outcome>;
    choices: Declarations<Choice>;
    kpis: Declarations<Kpi>;
}

/** The name spaces of a file, outside its journeys. */
export interface FileNameTable {
    journeys: Declarations<Journey>;
    channels: Declarations<Channel>;
    teams: Declarations<Team>;
    personas: Declarations<Persona>;
    outcomes: Declarations<Outcome>;
}

/** The name space of a file for a type of declaration; undefined for types that only journeys declare. */
export function fileSpace(names: FileNameTable, type: string): Declarations<Shareable> | undefined {
    const key = FILE_SPACES[type];
    return key && names[key];
}

/** Whether declarations of a type may stand in a file outside its journeys. */
export function isShareable(type: string): boolean {
    return FILE_SPACES[type] !== undefined;
}

/** What a file declares for its journeys, and for files that import it. */
export type Shareable = Journey | Channel | Team | Persona | Outcome;

const FILE_SPACES: Readonly<Record<string, keyof FileNameTable | undefined>> = {
    Journey: 'journeys',
    Channel: 'channels',
    Team: 'teams',
    Persona: 'personas',
    Outcome: 'outcomes',
};

/** An index of all declarations by name, built once for each parsed journey or file. */
export class JourneyNames {
    private readonly journeys = new WeakMap<Journey, JourneyNameTable>();
    private readonly files = new WeakMap<JourneyFile, FileNameTable>();

    /** The names that a journey declares. The table lives as long as the AST node. */
    ofJourney(journey: Journey): JourneyNameTable {
        let table = this.journeys.get(journey);
        if (!table) {
            table = tableOfJourney(journey);
            this.journeys.set(journey, table);
        }
        return table;
    }

    /** The names that a file declares outside its journeys. */
    ofFile(file: JourneyFile): FileNameTable {
        let table = this.files.get(file);
        if (!table) {
            table = tableOfFile(file);
            this.files.set(file, table);
        }
        return table;
    }
}

class NameSpace<T extends { name?: string }> extends Map<string, T[]> {
    declare(node: T): void {
        if (!node.name) return;
        const declared = this.get(node.name);
        if (declared) declared.push(node);
        else this.set(node.name, [node]);
    }
}

function tableOfFile(file: JourneyFile) {
    const table = {
        journeys: new NameSpace<Journey>(),
        channels: new NameSpace<Channel>(),
        teams: new NameSpace<Team>(),
        personas: new NameSpace<Persona>(),
        outcomes: new NameSpace<Outcome>(),
    } satisfies FileNameTable;
    for (const member of file.members) {
        if (member.$type === 'Journey') table.journeys.declare(member);
        else declareShared(table, member);
    }
    return table;
}

function tableOfJourney(journey: Journey) {
    const table = {
        shared: new NameSpace<SharedName>(),
        channels: new NameSpace<Channel>(),
        teams: new NameSpace<Team>(),
        personas: new NameSpace<Persona>(),
        outcomes: new NameSpace<Outcome>(),
        choices: new NameSpace<Choice>(),
        kpis: new NameSpace<Kpi>(),
    } satisfies JourneyNameTable;
    const declareStep = (step: Step) => {
        table.shared.declare(step);
        for (const property of step.properties) {
            if (property.$type === 'Kpi') table.kpis.declare(property);
        }
    };
    for (const member of journey.members) {
        switch (member.$type) {
            case 'Step':
                declareStep(member);
                break;
            case 'Stage':
                table.shared.declare(member);
                for (const inner of member.members) {
                    if (inner.$type === 'Step') declareStep(inner);
                }
                break;
            case 'Choice':
                table.choices.declare(member);
                for (const option of member.options) table.shared.declare(option);
                break;
            case 'Improvement':
                table.shared.declare(member);
                for (const property of member.properties) {
                    if (property.$type === 'AddsProperty' && property.step) declareStep(property.step);
                }
                break;
            case 'Kpi':
                table.kpis.declare(member);
                break;
            default:
                declareShared(table, member);
        }
    }
    return table;
}

/** What files declare for all their journeys, and a journey for itself. */
function declareShared(
    table: { channels: NameSpace<Channel>; teams: NameSpace<Team>; personas: NameSpace<Persona>; outcomes: NameSpace<Outcome> },
    member: FileMember | JourneyMember,
): void {
    switch (member.$type) {
        case 'Channel':
            table.channels.declare(member);
            break;
        case 'Team':
            table.teams.declare(member);
            break;
        case 'Persona':
            table.personas.declare(member);
            break;
        case 'Outcome':
            table.outcomes.declare(member);
            break;
    }
}
