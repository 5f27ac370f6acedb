import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journey, temporaryFile, temporaryFolder } from './support/cli.ts';

const TWO = `journey First { task a estimate 1 h }
journey Kündigung "Zweite" { task b estimate 2 h }`;

describe('journey render', () => {
    it('writes a picture to standard output, and nothing else', async () => {
        const { code, out, err } = await journey('render', temporaryFile('journey J "Tea" { task a estimate 1 h }'));
        expect(out).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<title>Tea<\/title>[\s\S]*<\/svg>\n$/);
        expect({ code, err }).toEqual({ code: 0, err: '' });
    });

    it('writes a file', async () => {
        const file = join(temporaryFolder(), 'tea.SVG');
        expect(await journey('render', temporaryFile(TWO), '-o', file, '--journey', 'First')).toEqual({ code: 0, out: '', err: '' });
        expect(readFileSync(file, 'utf8')).toContain('<title>First</title>');
    });

    it('draws what simulated customers experience, told in words as well', async () => {
        const text = `journey J { unit h target 90% within 13 h
            task a "First" estimate 8 10 12 task b "Second" estimate 8 10 12 task c "Last" estimate 1 2 3 after a, b }`;
        const { code, out, err } = await journey('render', temporaryFile(text), '--view', 'uncertainty');
        expect({ code, err }).toEqual({ code: 0, err: '' });
        // As for `check --simulate`: about 78 % for both paths that meet, 91 % for one of them.
        expect(out).toMatch(
            /<desc>[\s\S]*Whole journey within 13 h: promised 90 %, simulated 7[6-9](\.\d)? % \(missed\), classical 9[01](\.\d)? %\.[\s\S]*<\/desc>/,
        );
        expect(out).toMatch(/<text[^>]*>P80 1[23](\.\d+)? h<\/text>/);
    });

    it('draws the plan of improvements as of a day, told in words as well', async () => {
        const file = temporaryFile(`journey J { unit h task a estimate 1 2 3 target 90% within 3 h
            improvement x "Do less" { changes a estimate 1 h estimate 3 d } }`);
        const { code, out } = await journey('render', file, '--view', 'plan', '--today', '2027-03-31');
        expect(code).toBe(0);
        expect(out).toMatch(/<desc>[\s\S]*All of it takes 3 d[\s\S]*Do less, a major project: saves 1 h[\s\S]*<\/desc>/);
        expect(out).toMatch(/<text[^>]*>Wed 31 March 2027<\/text>/);
    });

    it('draws the journey as it is beside the journey to be, told in words as well', async () => {
        const file = temporaryFile(`journey J { unit h task a estimate 3 h target 90% within 2 h
            improvement x "Do less" { changes a estimate 1 h adds task b after a estimate 1 h } }`);
        const { code, out } = await journey('render', file, '--view', 'compare');
        expect(code).toBe(0);
        expect(out).toMatch(/<desc>[\s\S]*Expected duration: as it is 3 h, to be 2 h \(−1 h\)[\s\S]*as it is 0 % \(missed\), to be 100 %/);
        const none = await journey('render', temporaryFile('journey J { task a estimate 1 h }'), '--view', 'compare');
        expect(none.err).toMatch(/^journey: J has no improvements to compare\.\n/);
    });

    it('leaves improvements out of the comparison that are named', async () => {
        const file = temporaryFile(`journey J { unit h task a estimate 3 h
            improvement x { changes a estimate 1 h } improvement y { after x adds task b after a estimate 1 h } }`);
        const render = (...without: string[]) => journey('render', file, '--view', 'compare', ...without);
        expect((await render()).out).toMatch(/to be 2 h[\s\S]*>As it is, and with all improvements</);
        expect((await render('--without', 'y')).out).toMatch(/to be 1 h[\s\S]*>As it is, and with 1 of 2 improvements</);
        expect((await render('--without', 'y, x')).out).toMatch(/to be 3 h[\s\S]*>As it is, and with 0 of 2 improvements</);
        expect(await render('--without', 'z')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('J has no improvement z.') });
    });

    it('says why there is no plan to draw', async () => {
        const none = await journey('render', temporaryFile('journey J { task a estimate 1 h }'), '--view', 'plan');
        expect(none).toMatchObject({ code: 1, out: '' });
        expect(none.err).toMatch(/^journey: J has no improvements to show\.\n/);
        const ring = 'journey J { task a estimate 1 h improvement x { after y } improvement y { after x } }';
        expect((await journey('render', temporaryFile(ring), '--view', 'plan')).err).toMatch(/wait for each other/);
    });

    it('draws the first of several journeys and says so', async () => {
        const { out, err } = await journey('render', temporaryFile(TWO));
        expect(out).toContain('<title>First</title>');
        expect(err).toMatch(/several journeys; this is First\. .*Kündigung\.\n$/);
    });

    it('finds a journey by its name, however its letters are composed', async () => {
        const { out, err } = await journey('render', temporaryFile(TWO), '--journey', 'Kündigung'.normalize('NFD'));
        expect(out).toContain('<title>Zweite</title>');
        expect(err).toBe('');
    });

    it('draws what can be drawn of a faulty text, and ends with 1', async () => {
        const { code, out, err } = await journey('render', temporaryFile('journey J { task a estimate 1 h task b estimate 3 2 1 h }'));
        expect(out).toContain('<svg');
        expect(code).toBe(1);
        expect(err).toMatch(/^1 error.*journey check/);
    });

    it.each([
        [
            'a cycle',
            'journey J { task a after b estimate 1 h task b after a estimate 1 h }',
            /J cannot be drawn: steps wait for each other/,
        ],
        ['a name that leads nowhere', 'journey J { task a after x estimate 1 h }', /cannot be drawn: 1 dependency names a step/],
        ['no steps', 'journey J { }', /J has no steps to draw/],
        ['no journey', '', /declares no journey/],
    ])('refuses %s in one line, with 1 and without a file', async (_, text, message) => {
        const file = join(temporaryFolder(), 'x.svg');
        const { code, out, err } = await journey('render', temporaryFile(text), '-o', file);
        expect({ code, out }).toEqual({ code: 1, out: '' });
        expect(err).toMatch(/^journey: [^\n]+\n$/);
        expect(err).toMatch(message);
        expect(existsSync(file)).toBe(false);
    });

    it.each<[string, string[], RegExp]>([
        ['an extension that is no picture', ['-o', 'x.gif'], /format "gif"/],
        ['no extension', ['-o', 'picture'], /--format/],
        ['an unknown format', ['--format', 'gif'], /Use svg, png, pdf or html/],
        ['an unknown view', ['--view', 'tree'], /network/],
        ['an unknown theme', ['--theme', 'pink'], /light or dark/],
        ['an unknown journey', ['--journey', 'Nobody'], /no journey "Nobody"; it has: First, Kündigung/],
        ['a folder that is not there', ['-o', '/nowhere/x.svg'], /cannot be written: its folder does not exist/],
    ])('ends with 2 and one line on %s', async (_, args, message) => {
        const { code, out, err } = await journey('render', temporaryFile(TWO), ...args);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toMatch(/^journey: [^\n]+\n$/);
        expect(err).toMatch(message);
    });

    it('does not write over a folder', async () => {
        const folder = join(temporaryFolder(), 'x.svg');
        mkdirSync(folder);
        const { code, err } = await journey('render', temporaryFile(TWO), '-o', folder);
        expect(code).toBe(2);
        expect(err).toContain('it is a folder');
    });
});
