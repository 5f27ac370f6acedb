import { type AstNode, AstUtils, isReference, type ReferenceInfo } from 'langium';
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../src/language/generated/ast.ts';
import { parseJourney } from './support/services.ts';

/** Every reference of a text as `from the text → what it names, and where that is declared`. */
async function links(text: string): Promise<string[]> {
    const { file } = await parseJourney(text, { validate: false });
    return [...AstUtils.streamAst(file)].flatMap((node) => [...AstUtils.streamReferences(node)]).map(describeLink);
}

function describeLink({ reference }: ReferenceInfo): string {
    const target = isReference(reference) ? (reference.ref as (AstNode & { label?: string }) | undefined) : undefined;
    return `${isReference(reference) ? reference.$refText : ''} → ${target ? `${target.$type} ${target.label ?? ''}`.trim() : '?'}`;
}

describe('references', () => {
    test('reach across stages, forwards and backwards', async () => {
        expect(
            await links('journey J { stage S { task a "A" after b, T task b "B" } stage T "T" { task c "C" after a, S } task d after c }'),
        ).toEqual(['b → Step B', 'T → Stage T', 'a → Step A', 'S → Stage', 'c → Step C']);
    });

    test('of every kind find their declaration', async () => {
        const text = `channel web "c" team shop "t" persona p "p" outcome o "o"
            journey J "J" {
                choice c { x "x" 100% }
                task a "a" when x for p on web owner shop serves o expands J
                target 5% within 1 d from a to a
                improvement i "i" { improves a changes a drop 1% removes a needs shop 1 owner shop after i }
                kpi k { owner shop }
            }`;
        expect(await links(text)).toEqual([
            'x → ChoiceOption x',
            'p → Persona p',
            'web → Channel c',
            'shop → Team t',
            'o → Outcome o',
            'J → Journey J',
            'a → Step a',
            'a → Step a',
            'a → Step a',
            'a → Step a',
            'a → Step a',
            'shop → Team t',
            'shop → Team t',
            'i → Improvement i',
            'shop → Team t',
        ]);
    });

    test('prefer the journey to the file, and do not look into other journeys', async () => {
        expect(
            await links(`channel web "file" journey J { channel web "journey" task a on web }
                journey K { channel door task b on web, door after a } journey L { task c on door }`),
        ).toEqual(['web → Channel journey', 'web → Channel file', 'door → Channel', 'a → ?', 'door → ?']);
    });

    test('go to the first of several declarations', async () => {
        expect(await links('journey J { task a after b task b "first" task b "second" }')).toEqual(['b → Step first']);
    });

    test('take what fits where a name is declared as several things', async () => {
        expect(await links('journey J { choice c { a "option" 100% } task a "step" task b after a when a }')).toEqual([
            'a → Step step',
            'a → ChoiceOption option',
        ]);
    });

    test('see a step that an improvement adds only inside improvements', async () => {
        expect(
            await links(
                'journey J { task a after n improvement i { adds task n "N" after a } improvement k { removes n adds task m after n } }',
            ),
        ).toEqual(['n → ?', 'a → Step', 'n → Step N', 'n → Step N']);
    });
});

describe('the index of names', () => {
    test('has every declaration of a journey in the order of the text', async () => {
        const { file, services } = await parseJourney(`team shop journey J {
            task a { kpi k { baseline 1 } } stage a { task b } choice c { a 50% d 50% } improvement e { adds task f }
            kpi k { baseline 2 } channel web team lab persona p outcome o target 5% within 1 d }`);
        const journey = file.members[1] as Journey;
        const { shared, ...own } = services.references.Names.ofJourney(journey);
        const types = [...shared].map(([name, nodes]) => `${name}: ${nodes.map(({ $type }) => $type).join(', ')}`);
        expect(types).toEqual(['a: Step, Stage, ChoiceOption', 'b: Step', 'd: ChoiceOption', 'e: Improvement', 'f: Step']);
        expect(Object.fromEntries(Object.entries(own).map(([space, names]) => [space, [...names.keys()]]))).toEqual({
            channels: ['web'],
            teams: ['lab'],
            personas: ['p'],
            outcomes: ['o'],
            choices: ['c'],
            kpis: ['k'],
        });
        expect(own.kpis.get('k')).toHaveLength(2);
        expect([...services.references.Names.ofFile(file).teams.keys()]).toEqual(['shop']);
    });

    test('leaves out what has no name', async () => {
        const { file, services } = await parseJourney('journey J { task {} stage {} }');
        expect(services.references.Names.ofJourney(file.members[0] as Journey).shared.size).toBe(0);
    });
});

test('the workspace knows journeys, stages and steps', async () => {
    const { services } = await parseJourney('channel web journey J { stage S { task a } task b }');
    const names = [...services.shared.workspace.IndexManager.allElements()].map(({ type, name }) => `${type} ${name}`);
    expect(names).toEqual(['Channel web', 'Journey J', 'Stage S', 'Step a', 'Step b']);
});
