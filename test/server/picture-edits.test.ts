import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EDIT_PICTURE, type EditPictureResult, type PictureEdit, WRITTEN_STEP } from '../../src/protocol/edit-requests.ts';
import { FOLDER, TestClient } from './test-client.ts';

const URI = `${FOLDER}/shop.journey`;
const TEXT = `journey A {
  touchpoint visit "Website visit" estimate 1 3 10 min
  task pick after visit {
    estimate 1 2 6 h // guess
  }
  task send after visit.start, pick lag 1 h estimate 2 h
  stage S in order {
    wait way estimate 1 d
    moment open
    milestone done
  }
  task last after S
}
`;

let client: TestClient;
beforeEach(async () => {
    client = await TestClient.start();
    client.open(URI, TEXT);
});
afterEach(() => client.dispose());

const ask = (edit: PictureEdit) => client.connection.sendRequest<EditPictureResult>(EDIT_PICTURE, { uri: URI, journey: 'A', edit });

/** The lines that an edit changes, as they are afterwards. */
async function changedLines(edit: PictureEdit, text = TEXT): Promise<string[]> {
    const result = await ask(edit);
    if ('problem' in result) throw new Error(result.problem);
    const document = TextDocument.create(URI, 'journey', result.version, text);
    const after = TextDocument.applyEdits(document, result.changes).split('\n');
    const before = new Set(text.split('\n'));
    return after.filter((line) => !before.has(line));
}

describe('an estimate that was tried', () => {
    const TRIED = `journey A {
  unit h
  task bare estimate 1 2 4
  task own after bare estimate 30 60 90 min
  task mixed after bare estimate 30 min 1 2 h
  task one after own estimate 2
  task open after one estimate tbd
  task none after one
  task inner after open expands B
  milestone done
}
journey B { task only estimate 3 d }
`;
    const points = (step: string, [optimistic, mostLikely, pessimistic]: number[], version = 2): PictureEdit => ({
        kind: 'points',
        step,
        estimate: { optimistic, mostLikely, pessimistic },
        version,
    });
    const line = async (...[step, estimate, version]: Parameters<typeof points>) =>
        (await changedLines(points(step, estimate, version), TRIED)).map((each) => each.trim());

    beforeEach(() => client.change(URI, TRIED));

    it('keeps the unit in which the last one is written, or that there is none', async () => {
        expect(await line('bare', [1, 3, 4.5])).toEqual(['task bare estimate 1 3 4.5']);
        expect(await line('own', [0.5, 1.25, 2])).toEqual(['task own after bare estimate 30 75 120 min']);
        expect(await line('mixed', [0.5, 1, 1.5])).toEqual(['task mixed after bare estimate 0.5 1 1.5 h']);
    });

    it('is one number where all three are alike', async () => {
        expect(await line('one', [3, 3, 3])).toEqual(['task one after own estimate 3']);
        expect(await line('one', [1, 2, 3])).toEqual(['task one after own estimate 1 2 3']);
        expect(await line('one', [2, 2, 2])).toEqual([]);
    });

    it('is the first one of a step that has none', async () => {
        expect(await line('open', [1, 2, 3])).toEqual(['task open after one estimate 1 2 3']);
        expect(await line('none', [1, 2, 3])).toEqual(['task none after one estimate 1 2 3']);
        const unitless = 'journey A { task a }';
        client.change(URI, unitless);
        // Shown in days; a bare number would have no unit.
        expect(await changedLines(points('a', [1, 2, 3], 3), unitless)).toEqual(['journey A { task a estimate 1 2 3 d }']);
    });

    it('is refused where a step takes none, and by another text than that which it was tried on', async () => {
        expect(await ask(points('inner', [1, 2, 3]))).toEqual({ problem: 'The time of “inner” is that of the journey that it expands.' });
        expect(await ask(points('done', [1, 2, 3]))).toEqual({ problem: '“done” is a milestone: it takes no time.' });
        expect(await ask(points('gone', [1, 2, 3]))).toEqual({ problem: 'The step is not in the text any more.' });
        expect(await ask(points('bare', [1, 2, 3], 1))).toHaveProperty('problem', expect.stringContaining('has changed'));
    });
});

describe('a link that is drawn', () => {
    it('becomes an `after`, in the list that is there or as a new one', async () => {
        expect(await changedLines({ kind: 'link', from: 'send', to: 'way' })).toEqual(['    wait way estimate 1 d after send']);
        expect(await changedLines({ kind: 'link', from: 'visit', to: 'send' })).toEqual([
            '  task send after visit.start, pick lag 1 h, visit estimate 2 h',
        ]);
    });

    it('keeps what an ordered stage says', async () => {
        expect(await changedLines({ kind: 'link', from: 'send', to: 'done' })).toEqual(['    milestone done after open, send']);
    });

    it('is refused with the name of the cycle that it would close', async () => {
        const path = { problem: 'These steps would wait for each other: visit → pick → send → visit.' };
        const direct = { problem: 'These steps would wait for each other: visit → send → visit.' };
        expect([path, direct]).toContainEqual(await ask({ kind: 'link', from: 'send', to: 'visit' }));
        expect(await ask({ kind: 'link', from: 'done', to: 'way' })).toEqual({
            problem: 'These steps would wait for each other: way → open → done → way.',
        });
        expect(await ask({ kind: 'link', from: 'pick', to: 'pick' })).toEqual({
            problem: 'These steps would wait for each other: pick → pick.',
        });
    });

    it('is refused where it is there already', async () => {
        expect(await ask({ kind: 'link', from: 'visit', to: 'pick' })).toEqual({ problem: '“pick” comes after “visit” already.' });
    });
});

describe('a link that is removed', () => {
    it('leaves the list, or takes it along', async () => {
        expect(await changedLines({ kind: 'unlink', from: 'pick', to: 'send', type: 'FS' })).toEqual([
            '  task send after visit.start estimate 2 h',
        ]);
        expect(await changedLines({ kind: 'unlink', from: 'visit', to: 'send', type: 'SS' })).toEqual([
            '  task send after pick lag 1 h estimate 2 h',
        ]);
        expect(await changedLines({ kind: 'unlink', from: 'visit', to: 'pick', type: 'FS' })).toEqual(['  task pick {']);
    });

    it('is refused where it is not written by itself', async () => {
        expect(await ask({ kind: 'unlink', from: 'way', to: 'open', type: 'FS' })).toEqual({
            problem: '“open” follows “way” because their stage is `in order`.',
        });
        expect(await ask({ kind: 'unlink', from: 'done', to: 'last', type: 'FS' })).toEqual({
            problem: '“last” waits for the whole stage “S”.',
        });
        expect(await ask({ kind: 'unlink', from: 'visit', to: 'way', type: 'FS' })).toEqual({
            problem: '“way” does not wait for “visit” any more.',
        });
    });
});

describe('an estimate that is written on a card', () => {
    it('takes the place of the one in the text, or is added', async () => {
        expect(await changedLines({ kind: 'estimate', step: 'pick', text: '2 3 4 h' })).toEqual(['    estimate 2 3 4 h // guess']);
        expect(await changedLines({ kind: 'estimate', step: 'open', text: ' tbd ' })).toEqual(['    moment open estimate tbd']);
    });

    it('changes nothing where it says the same or nothing', async () => {
        expect(await ask({ kind: 'estimate', step: 'pick', text: '1 2 6 h' })).toMatchObject({ changes: [] });
        expect(await ask({ kind: 'estimate', step: 'pick', text: '  ' })).toMatchObject({ changes: [] });
    });

    it.each(['soon', '1 2 min', '1 h drop 5%', '1 h }', '1 h // later', '1 2 3 4 h'])('is refused where it is none: %s', async (text) => {
        const result = await ask({ kind: 'estimate', step: 'pick', text });
        expect(result).toMatchObject({ problem: expect.stringContaining('is not an estimate') });
    });

    it('is refused on a milestone', async () => {
        expect(await ask({ kind: 'estimate', step: 'done', text: '1 h' })).toMatchObject({ problem: expect.stringContaining('milestone') });
    });
});

describe('a label that is written on a card', () => {
    it('takes the place of the one in the text, or is added, with what must be escaped', async () => {
        expect(await changedLines({ kind: 'label', step: 'visit', text: 'A "first" \\ look' })).toEqual([
            '  touchpoint visit "A \\"first\\" \\\\ look" estimate 1 3 10 min',
        ]);
        expect(await changedLines({ kind: 'label', step: 'open', text: 'Unboxing' })).toEqual(['    moment open "Unboxing"']);
    });

    it('goes when nothing is left of it', async () => {
        expect(await changedLines({ kind: 'label', step: 'visit', text: '' })).toEqual(['  touchpoint visit estimate 1 3 10 min']);
    });
});

describe('the text as it is now', () => {
    it('is what an edit is made for, and it tells its version', async () => {
        const text = `// later\n${TEXT.replace('after visit {', 'after visit, way {')}`;
        const version = client.change(URI, text);
        const edit = { kind: 'estimate', step: 'pick', text: '9 h' } as const;
        expect(await ask(edit)).toMatchObject({ version });
        expect(await changedLines(edit, text)).toEqual(['    estimate 9 h // guess']);
    });

    it('is told to who edits in place', async () => {
        const written = (step: string) => client.connection.sendRequest(WRITTEN_STEP, { uri: URI, journey: 'A', step });
        expect(await written('visit')).toEqual({ estimate: '1 3 10 min', label: 'Website visit' });
        expect(await written('open')).toEqual({ estimate: null, label: null });
        expect(await written('nowhere')).toBeNull();
    });

    it('need not hold the step any more', async () => {
        client.change(URI, 'journey A { task other estimate 1 h }');
        expect(await ask({ kind: 'label', step: 'pick', text: 'x' })).toEqual({ problem: 'The step is not in the text any more.' });
    });
});
