import { describe, expect, test } from 'vitest';
import { type Journey, JourneyPertTerminals, type Step } from '../../src/language/generated/ast.ts';
import { KEYWORDS } from '../../src/language/parser/keywords.ts';
import { plain } from './support/outline.ts';
import { createServices, parseJourney, parseText } from './support/services.ts';

const services = createServices();
const words = Object.keys(KEYWORDS);

function journey(text: string): Journey {
    const { file, errors } = parseText(text, services);
    expect(errors, text).toEqual([]);
    return file.members.find((member): member is Journey => member.$type === 'Journey')!;
}

describe('keywords and units as names', () => {
    test('the table of keywords is that of the grammar', () => {
        const tokens = Object.keys(services.parser.Lexer.definition).filter((name) => !(name in JourneyPertTerminals));
        expect(tokens.filter((name) => /^[a-z]+$/.test(name)).sort()).toEqual([...words].sort());
    });

    test.each(words)('%s in every place for a name', (word) => {
        const text = `
            channel ${word} "c"
            team ${word} capacity 3
            persona ${word}
            outcome ${word}
            journey ${word} {
                target 90% within 1 d from ${word} to ${word}
                channel ${word}
                team ${word} "label"
                persona ${word} share 100%
                choice ${word} { ${word} "label" 40% other 60% }
                choice second { ${word} 100% }
                outcome ${word}
                kpi ${word} { owner ${word} baseline 1 }
                touchpoint ${word} after ${word}, other, ${word}.start lag 1 min, ${word} finish after ${word}.start
                stage ${word} in order {
                    moment ${word} "label" when ${word}, ${word} for ${word}, other on ${word}, ${word} owner ${word}
                        serves ${word}, ${word} estimate 1 2 3 min expands ${word}
                    task ${word} { kpi ${word} { baseline 2 } }
                    wait ${word} estimate 1 min
                    milestone ${word}
                    task ${word}
                }
                improvement ${word} {
                    improves ${word}, ${word}
                    changes ${word} estimate 1 d
                    changes ${word} after ${word}
                    removes ${word}, ${word}
                    adds task ${word} after ${word}
                    needs ${word} 2, ${word} 3
                    owner ${word}
                }
                improvement other { after ${word}, ${word} estimate 1 d }
            }`;
        const { name, members } = journey(text);
        expect(name).toBe(word);
        expect(members.map(({ $type }) => $type)).toEqual([
            ...['Target', 'Channel', 'Team', 'Persona', 'Choice', 'Choice', 'Outcome', 'Kpi', 'Step', 'Stage', 'Improvement'],
            'Improvement',
        ]);
        const stage = members.find((member) => member.$type === 'Stage')!;
        expect(stage.members.map((member) => (member as Step).kind)).toEqual(['moment', 'task', 'wait', 'milestone', 'task']);
        expect(stage.members.every((member) => (member as Step).name === word)).toBe(true);
        const references = plain(stage.members[0]) as { properties: Record<string, unknown>[] };
        expect(references.properties.map(({ $type, estimate, ...rest }) => Object.values(rest)[0])).toEqual([
            [word, word],
            [word, 'other'],
            [word, word],
            word,
            [word, word],
            undefined,
            word,
        ]);
    });

    test('names that only begin like a keyword or a unit', () => {
        const names = ['web', 'wallet', 'minutes', 'unitary', 'days', 'stages', 'after-sales', 'on_site', 'h2', 'märz', 'touchpointer'];
        const text = `journey J { ${names.map((name) => `task ${name} on ${name}`).join(' ')} }`;
        expect(journey(text).members.map((member) => (member as Step).name)).toEqual(names);
    });

    test('the examples of the manual', () => {
        journey('journey J { team web moment target stage min { touchpoint start after after, lag } }');
    });

    test.each([
        ['a lag without a list', 'task a after b lag 1 min, lead lead 2 min, start.start lag 3 min'],
        ['a start that is a name before a dot', 'task a after start.start, lag.start lead 5 min'],
        ['a date after `on`', 'task a observed 1 2 3 d on 2027-01-01 on from'],
        ['a number after `from`', 'task a observed 1 2 3 d from 12 cases'],
        ['`value adds` before another step', 'task a value adds task adds value wastes'],
        ['`status done` at the end', 'improvement i { status done adds task done status idea }'],
        ['`finish after`', 'task a finish after after, finish'],
    ])('%s', (_, text) => {
        journey(`journey J { ${text} }`);
    });
});

describe('a name that was left out', () => {
    /** Kinds and names of what stands in the journey. */
    function outline(text: string): string[] {
        const { file } = parseText(`journey J {\n${text}\n}`, services);
        return (file.members[0] as Journey).members.map((member) => {
            const { $type, name = '', kind = $type } = member as unknown as Record<string, string>;
            return `${kind} ${name}`.trim();
        });
    }

    test.each([
        ['touchpoint\nstage Support {}', ['touchpoint', 'Stage Support']],
        ['stage A\nstage B {}\ntask c', ['Stage A', 'Stage B', 'task c']],
        ['touchpoint\ntouchpoint b', ['touchpoint', 'touchpoint b']],
        ['task a\nstage\ntask b', ['task a', 'Stage', 'task b']],
        ['touchpoint\ntask start after b', ['touchpoint', 'task start']],
        ['touchpoint estimate 1 2 3 min', ['touchpoint']],
        ['touchpoint after b', ['touchpoint']],
        ['task a after\ntask b', ['task a', 'task b']],
        ['task a after b,\ntask c', ['task a', 'task c']],
        ['task a on\nestimate tbd', ['task a']],
        ['task a owner estimate 5 min', ['task a']],
    ])('%j', (text, expected) => {
        expect(outline(text)).toEqual(expected);
    });
});

describe('names of every script', () => {
    const names = [
        '浏览',
        'Kündigung',
        'भुगतान',
        'оплата',
        'دفع',
        'תשלום',
        '결제',
        'ชำระเงิน',
        'páginas',
        'க்ஷ',
        '𝒜lpha',
        '𠮷野家',
        '_x',
        'ÀÉ',
        'ſtep',
    ];

    test.each(names)('%s', async (name) => {
        const { diagnostics, file } = await parseJourney(
            `journey J { unit min task ${name} estimate 1 task next after ${name}, ${name}.start lag 1 estimate 2 }`,
        );
        expect(diagnostics.filter(({ severity }) => severity === 1)).toEqual([]);
        expect(file.members[0]).toMatchObject({ members: [{}, { name: name.normalize('NFC') }, { name: 'next' }] });
    });

    test('are the same in composed and decomposed spelling', async () => {
        const [composed, decomposed] = ['K\u00fcndigung', 'Ku\u0308ndigung'];
        for (const [declared, used] of [
            [composed, decomposed],
            [decomposed, composed],
        ]) {
            const { file } = await parseJourney(`journey J { task ${declared} task b after ${used} }`);
            const [, step] = (file.members[0] as Journey).members as Step[];
            const [after] = step.properties;
            expect(after.$type === 'AfterProperty' && after.dependencies[0].predecessor.ref?.name).toBe(composed);
        }
    });

    test('tell upper from lower case', async () => {
        const { diagnostics } = await parseJourney('journey J { task Pay task b after pay }');
        expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'unresolved-reference' }));
    });
});
