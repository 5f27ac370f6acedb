import { DocumentState } from 'langium';
import { describe, expect, it } from 'vitest';
import { addressOf, Workspace } from '../support/workspace.ts';

const USES = 'import "shared.journey"\njourney A { unit h task a on web expands Inner }';
const SHARED = 'channel web\njourney Inner { unit h task i estimate 2 h }';

describe('a change of an imported file', () => {
    it('changes names, schedule and diagnostics of those that import it', async () => {
        const workspace = new Workspace({ 'a.journey': USES, 'shared.journey': SHARED });
        await workspace.build('a.journey', 'shared.journey');
        expect(workspace.duration('a.journey')).toBe(2);
        await workspace.write('shared.journey', SHARED.replace('2 h', '5 h'));
        expect(workspace.duration('a.journey')).toBe(5);
        await workspace.write('shared.journey', SHARED.replace('web', 'phone'));
        expect(workspace.problems('a.journey')).toEqual(['unresolved-reference: Channel `web` is not declared.']);
        await workspace.write('shared.journey', SHARED);
        expect(workspace.problems('a.journey')).toEqual([]);
    });

    it('leaves no name that leads into an earlier version of the file', async () => {
        const workspace = new Workspace({ 'a.journey': USES, 'shared.journey': SHARED });
        await workspace.build('a.journey');
        await workspace.write('shared.journey', `// moved down\n${SHARED}`);
        const current = workspace.document('shared.journey')?.parseResult.value;
        const references = workspace.document('a.journey')!.references;
        expect(references).toHaveLength(2);
        for (const reference of references) expect('ref' in reference && reference.ref?.$container).toBe(current);
    });

    it('does nothing to other files', async () => {
        const workspace = new Workspace({ 'a.journey': USES, 'shared.journey': SHARED, 'b.journey': 'journey B { task b on web }' });
        await workspace.build('a.journey', 'b.journey');
        const built: string[] = [];
        workspace.services.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri }) => {
            built.push(uri.path);
        });
        await workspace.write('shared.journey', `${SHARED} `);
        expect(built.toSorted()).toEqual(['/work/a.journey', '/work/shared.journey']);
        built.length = 0;
        await workspace.write('b.journey', 'journey B { task b on phone }');
        await workspace.write('a.journey', `${USES} `);
        expect(built).toEqual(['/work/b.journey', '/work/a.journey']);
    });
});

describe('a file that is deleted', () => {
    it('is missed, and found again when it comes back', async () => {
        const workspace = new Workspace({ 'a.journey': USES, 'shared.journey': SHARED });
        await workspace.build('a.journey');
        await workspace.remove('shared.journey');
        expect(workspace.problems('a.journey', 'import-missing')).toHaveLength(1);
        expect(workspace.duration('a.journey')).toBe(0);
        await workspace.write('shared.journey', SHARED);
        expect(workspace.problems('a.journey')).toEqual([]);
        expect(workspace.duration('a.journey')).toBe(2);
    });

    it('is missed when a folder goes, too', async () => {
        const workspace = new Workspace({
            'a.journey': 'import "lib/web.journey"\njourney A { task a on web estimate 1 h }',
            'lib/web.journey': 'channel web',
        });
        await workspace.build('a.journey');
        workspace.files.texts.delete(addressOf('lib/web.journey'));
        await workspace.update([], ['lib']);
        expect(workspace.problems('a.journey', 'import-missing')).toHaveLength(1);
    });

    it('counts as deleted when it cannot be read any more', async () => {
        const workspace = new Workspace({ 'a.journey': USES, 'shared.journey': SHARED });
        await workspace.build('a.journey');
        workspace.files.texts.delete(addressOf('shared.journey'));
        await workspace.update(['shared.journey']);
        expect(workspace.document('shared.journey')).toBeUndefined();
        expect(workspace.problems('a.journey', 'import-missing')).toHaveLength(1);
    });

    it('is let go when nobody imports it any more, with what it imports', async () => {
        const workspace = new Workspace({
            'a.journey': USES,
            'shared.journey': `import "more.journey"\n${SHARED}`,
            'more.journey': 'team t',
        });
        await workspace.build('a.journey');
        expect(workspace.document('more.journey')).toBeDefined();
        await workspace.write('a.journey', 'journey A { unit h task a estimate 1 h }');
        expect(workspace.document('shared.journey')).toBeUndefined();
        expect(workspace.document('more.journey')).toBeUndefined();
    });
});

describe('import-missing', () => {
    it.each([
        ['tems.journey', 'The file `tems.journey` does not exist. Did you mean `teams.journey`?'],
        ['lib/teams', 'The file `lib/teams` does not exist. Did you mean `lib/teams.journey`?'],
        ['lib', '`lib` is a folder. Write the path of a journey file in it.'],
        ['notes.txt', '`notes.txt` is no journey file: the name of an imported file ends in `.journey`. Correct the path.'],
        [
            'other/x.journey',
            'The file `other/x.journey` does not exist. Correct the path, which is relative to this file, or create the file.',
        ],
    ])('of %s says what to do', async (path, message) => {
        const workspace = new Workspace({
            'a.journey': `import "${path}"\njourney A { task a estimate 1 h }`,
            'teams.journey': '',
            'lib/teams.journey': '',
            'notes.txt': '',
        });
        await workspace.build('a.journey');
        expect(workspace.problems('a.journey')).toEqual([`import-missing: ${message}`]);
    });

    it('does not look for the file again while nothing happens on the disk', async () => {
        const workspace = new Workspace({ 'a.journey': 'import "b.journey"\njourney A { }' });
        await workspace.build('a.journey');
        const { length } = workspace.files.reads;
        const { ImportLoader } = workspace.services.shared.workspace;
        await ImportLoader.load([workspace.document('a.journey')!]);
        expect(workspace.files.reads).toHaveLength(length);
    });
});

describe('cycles', () => {
    it('of imports are told on each import, with the others as related places; names are found all the same', async () => {
        const workspace = new Workspace({
            'a.journey': 'import "sub/b.journey"\nchannel web\njourney A { task a on phone estimate 1 h }',
            'sub/b.journey': 'import "../c.journey"\nchannel phone',
            'c.journey': 'import "a.journey"\njourney C { task c on web estimate 1 h }',
            'd.journey': 'import "a.journey"\njourney D { task c on web estimate 1 h }',
        });
        await workspace.build('d.journey');
        const message = 'Move what they share to a file of its own, and import that.';
        expect(workspace.problems('a.journey')).toEqual([
            `import-cycle: These files import each other: a.journey → sub/b.journey → c.journey → a.journey. ${message}`,
        ]);
        expect(workspace.problems('sub/b.journey')).toEqual([
            `import-cycle: These files import each other: ../a.journey → b.journey → ../c.journey → ../a.journey. ${message}`,
        ]);
        expect(workspace.problems('c.journey', 'import-cycle')).toHaveLength(1);
        expect(workspace.problems('d.journey')).toEqual([]);
        const [cycle] = workspace.document('a.journey')!.diagnostics ?? [];
        expect(cycle.relatedInformation?.map(({ location, message: text }) => [location.uri, text])).toEqual([
            [addressOf('sub/b.journey'), '`sub/b.journey` imports `c.journey`'],
            [addressOf('c.journey'), '`c.journey` imports `a.journey`'],
        ]);
        await workspace.write('c.journey', 'channel door');
        expect(workspace.problems('a.journey')).toEqual([]);
        expect(workspace.problems('sub/b.journey')).toEqual([]);
    });

    it('of expansions are found across files', async () => {
        const workspace = new Workspace({
            'a.journey': 'import "b.journey"\njourney A { task a expands B }',
            'b.journey': 'import "a.journey"\njourney B { task b expands A }',
        });
        await workspace.build('a.journey');
        for (const path of ['a.journey', 'b.journey']) {
            expect(workspace.problems(path, 'expansion-cycle')).toEqual([
                'expansion-cycle: These journeys expand each other, so none of them ever ends: A → B → A. Replace one `expands` by an estimate.',
            ]);
        }
        const [cycle] = workspace.document('b.journey')!.diagnostics!.filter(({ code }) => code === 'expansion-cycle');
        expect(cycle.relatedInformation?.map(({ location }) => location.uri)).toEqual([addressOf('a.journey')]);
    });
});

describe('unused-declaration', () => {
    const LIBRARY = 'channel web\nchannel fax\njourney Inner { unit h task i on web estimate 1 h }';

    it('spares what a file declares that others import', async () => {
        const workspace = new Workspace({ 'shared.journey': LIBRARY, 'a.journey': USES });
        await workspace.build('shared.journey');
        expect(workspace.problems('shared.journey', 'unused-declaration')).toHaveLength(1);
        await workspace.build('a.journey');
        expect(workspace.problems('shared.journey')).toEqual([]);
        await workspace.write('a.journey', 'journey A { task a estimate 1 h }');
        expect(workspace.problems('shared.journey', 'unused-declaration')).toHaveLength(1);
    });
});

it('moment-unowned counts imported teams', async () => {
    const workspace = new Workspace({
        'a.journey': 'import "teams.journey"\njourney A { moment m estimate 1 h }',
        'teams.journey': 'team t',
    });
    await workspace.build('a.journey');
    expect(workspace.problems('a.journey', 'moment-unowned')).toHaveLength(1);
});
