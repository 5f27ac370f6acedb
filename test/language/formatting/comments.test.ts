import { describe, expect, test } from 'vitest';
import { comments, formatted, meaning } from './support.ts';

function expectFormat(written: string, expected: string): void {
    expect(formatted(written)).toBe(expected);
    expect(formatted(expected)).toBe(expected);
    expect(comments(expected)).toEqual(comments(written));
    expect(meaning(expected)).toBe(meaning(written));
}

describe('comments', () => {
    test('behind a statement stay there', () => {
        expectFormat('team a   // one\nteam b/* two */\nteam c', 'team a // one\nteam b /* two */\nteam c\n');
    });

    test('on lines of their own take the indentation of what follows', () => {
        expectFormat(
            '   // file\njourney A { // block\n// step\ntask a\n\n\n// last\n}\n// end',
            '// file\njourney A { // block\n  // step\n  task a\n\n  // last\n}\n// end\n',
        );
    });

    test('alone in a block keep it open', () => {
        expectFormat('journey A {\n// nothing yet\n}', 'journey A {\n  // nothing yet\n}\n');
        expectFormat('journey A {/* nothing yet */}', 'journey A { /* nothing yet */ }\n');
    });

    test('between two declarations on a line: documentation goes with the second', () => {
        expectFormat('team a /** B */ team b', 'team a\n/** B */ team b\n');
        expectFormat('team a /* A */ team b', 'team a /* A */\nteam b\n');
        expectFormat('/* A */ team a\n/* B */ team b', '/* A */ team a\n/* B */ team b\n');
    });

    test('within a statement break it only where they must', () => {
        expectFormat(
            'journey A {\ntask a /* on */ on // where\nweb\nestimate 1 // best\n2 3 h\n}',
            'journey A {\n  task a /* on */ on // where\n    web\n    estimate 1 // best\n    2 3 h\n}\n',
        );
        expectFormat('journey A // why\n{\ntask a\n// so\non web\n}', 'journey A // why\n{\n  task a\n    // so\n    on web\n}\n');
        expectFormat('journey A {\ntask b after a /* first */ , c\n}', 'journey A {\n  task b after a /* first */ , c\n}\n');
    });

    test('stars stand below each other, other lines stay where they are', () => {
        expectFormat(
            'journey A {\n/** One\n* two  \n      *  - three\n */\ntask a\n/* drawn:\n     |\n  --+--\n*/\ntask b\n}',
            'journey A {\n  /** One\n   * two\n   *  - three\n   */\n  task a\n  /* drawn:\n     |\n  --+--\n*/\n  task b\n}\n',
        );
    });
});
