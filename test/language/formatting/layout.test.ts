import { describe, expect, test } from 'vitest';
import { formatted } from './support.ts';

/** Expects the first text to be formatted as the second, which is in order already. */
function expectFormat(written: string, expected: string): void {
    expect(formatted(written)).toBe(expected);
    expect(formatted(expected)).toBe(expected);
}

describe('spaces', () => {
    test('one between words, none around marks', () => {
        expectFormat(
            'journey   A{task a  estimate 1  2   3min\ntask b after a . start  lag 10min ,c chance 5 %\ntask c}',
            'journey A {\n  task a estimate 1 2 3 min\n  task b after a.start lag 10 min, c chance 5%\n  task c\n}\n',
        );
    });

    test('inside braces on one line, none in empty ones', () => {
        expectFormat('journey A{task a{estimate 1 h}}', 'journey A { task a { estimate 1 h } }\n');
        expectFormat('journey A {\n\n}', 'journey A {}\n');
        expectFormat('\uFEFFchannel\u00a0web\t"A  B"', 'channel web "A  B"\n');
    });

    test('texts keep theirs', () => {
        expectFormat('team a "  two  spaces\\t"', 'team a "  two  spaces\\t"\n');
    });

    test('an empty text stays empty', () => {
        expectFormat('', '');
        expectFormat(' \n\n ', '');
    });
});

describe('lines', () => {
    test('one for each declaration', () => {
        expectFormat(
            'channel web channel door journey A { unit min target 90% within 1 h stage S { task a task b } }',
            'channel web\nchannel door\njourney A {\n  unit min\n  target 90% within 1 h\n  stage S {\n    task a\n    task b\n  }\n}\n',
        );
    });

    test('a journey or stage of one member may stay on its line', () => {
        expectFormat('journey A { stage S { task a } }', 'journey A { stage S { task a } }\n');
        expectFormat('journey A { stage S { task a task b } }', 'journey A {\n  stage S {\n    task a\n    task b\n  }\n}\n');
    });

    test('one for each property of a block over several lines, but scores may share one', () => {
        expectFormat(
            'journey A {\nmoment a\n{ truth first on web\nimpact 5 urgency 4\nemotion 2 note "x" note "y" } }',
            'journey A {\n  moment a {\n    truth first\n    on web\n    impact 5 urgency 4\n    emotion 2\n    note "x"\n    note "y"\n  }\n}\n',
        );
    });

    test('blocks of properties on one line stay there', () => {
        const text = `journey A {
  persona p share 100% { goal "a" pain "b" }
  choice c { one 40% two "Two" 60% }
  improvement i { adds touchpoint b { after a on web } estimate 1 d }
  touchpoint a { estimate 1 min kpi k { baseline 1 target 2 higher is better } }
}
`;
        expectFormat(text, text);
        expectFormat(text.replaceAll('  ', ' ').replaceAll(' {', '{'), text.replaceAll('\n  ', '\n '));
    });

    test('but long ones do not', () => {
        const note = (length: number) => `note "${'x'.repeat(length)}"`;
        // Behind the opening brace: three spaces, note, two quotes and the closing brace are 10 characters.
        expectFormat(`journey A {\n  task a {${note(90)}}\n}\n`, `journey A {\n  task a { ${note(90)} }\n}\n`);
        expectFormat(`journey A {\n  task a { ${note(91)} }\n}\n`, `journey A {\n  task a {\n    ${note(91)}\n  }\n}\n`);
    });

    test('broken before a property or after a comma, a line stays broken', () => {
        expectFormat(
            'journey A {\n  task a "A"\n on web,\ndoor\n\n estimate 1\n2 3 h\n  task b\n on web {\n note "x"\n }\n}',
            'journey A {\n  task a "A"\n    on web,\n    door\n    estimate 1 2 3 h\n  task b\n      on web {\n    note "x"\n  }\n}\n',
        );
    });

    test('an own line of a brace is joined', () => {
        expectFormat('journey A\n{\nstage S\n{\ntask a\n}\n}\n', 'journey A {\n  stage S {\n    task a\n  }\n}\n');
    });

    test('one blank line stays, except at the ends of a block', () => {
        expectFormat(
            '\n\nchannel a\n\n\n\nchannel b\njourney A {\n\n  task a\n\n \n  task b\n\n}\n\n',
            'channel a\n\nchannel b\njourney A {\n  task a\n\n  task b\n}\n',
        );
    });

    test('a block in the middle of a step, and one within an added step', () => {
        expectFormat(
            'journey A {\ntask a kpi k {\nbaseline 1\n} estimate 1 h\nimprovement i {\nadds task b\n{\nafter a\n}\nestimate 1 d\n}\n}',
            'journey A {\n  task a kpi k {\n    baseline 1\n  } estimate 1 h\n  improvement i {\n    adds task b {\n      after a\n    }\n    estimate 1 d\n  }\n}\n',
        );
    });
});

describe('indentation and line breaks', () => {
    const STAIRS = (indentation: string) =>
        `journey A {\n${indentation}stage S {\n${indentation}${indentation}task a\n${indentation}}\n}\n`;

    test.each(['  ', '    ', '\t', '   '])('%j is kept', (indentation) => {
        const text = STAIRS(indentation);
        expectFormat(text.replace(/^\s+(?=task|\})/gm, ''), text);
    });

    test('is two spaces where there is none, or none that is usable', () => {
        expectFormat('journey A {\nstage S {\ntask a\n}\n}', STAIRS('  '));
        expectFormat(`journey A {\n${' '.repeat(30)}stage S {\ntask a\n}\n}`, STAIRS('  '));
        expectFormat('journey A {\n \tstage S {\ntask a\n}\n}', STAIRS('  '));
    });

    test.each(['\r\n', '\r'])('line breaks stay %j', (lineBreak) => {
        const text = STAIRS('  ').replace('task a', '/**\n     * A\n     */\n    task a').replaceAll('\n', lineBreak);
        expectFormat(text, text);
        expectFormat(text.replaceAll('    ', ''), text);
    });
});
