import { describe, expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver';
import { open } from './support.ts';

/** The Markdown of the hover at the cursor. */
async function hover(marked: string): Promise<string | undefined> {
    const opened = await open(marked);
    const found = await opened.services.lsp.HoverProvider?.getHoverContent(opened.document, opened.params);
    return (found?.contents as MarkupContent | undefined)?.value;
}

/**
 * Three steps in a row, one beside them. By hand: te(visit) = (1 + 4·3 + 10)/6 = 23/6, σ = 9/6;
 * te(choose) = (2 + 4·5 + 14)/6 = 6, σ = 2; te(pay) = 4; te(browse) = 2. Duration 23/6 + 6 + 4 = 83/6 = 13.83,
 * σ = √(2.25 + 4) = 2.5. browse may wait until 23/6 + 6 − 2 = 7.83.
 */
const SHOP = `journey Shop "A shop" {
  description "From door to door"
  unit min
  target 90% within 20 min
  target 50% within 10 min from visit to choose
  channel web "Web \\u{7C} shop"
  stage Before "Before buying" {
    /** Where it
     *  begins. */
    touchpoint visit "Visit" on web estimate 1 3 10
    task choose after visit on web { estimate 2 5 14 target 95% within 1 min }
    task browse estimate 2
  }
  milestone idle
  moment pay "Pay <b>" after choose, browse estimate 4 min
}`;
const at = (name: string, text = SHOP) => text.replace(name, `|${name}`);

describe('on a step', () => {
    test('its figures in a table', async () => {
        const text = await hover(at('visit "'));
        expect(text).toContain('**Visit** `visit` — touchpoint in Before buying');
        expect(text).toContain('Where it\nbegins.');
        expect(text).toContain('| Estimate | 1 · 3 · 10 min |');
        expect(text).toContain('| Expected | 3.83 ± 1.5 min |');
        expect(text).toContain('| Earliest start – finish | 0 min – 3.83 min |');
        expect(text).toContain('| Latest start – finish | 0 min – 3.83 min |');
        expect(text).toContain('| Slack | 0 min total, 0 min free |');
        expect(text).toContain('| Critical | **yes** |');
        expect(text).toContain('Critical path: **`visit`** → `choose` → `pay`');
        expect(text).toMatch(/target 50 % within 10 min from `visit` to `choose`: \*\*[\d.]+ %\*\*/);
    });

    test('the same from every reference to it', async () => {
        const declared = await hover(at('choose after'));
        expect(declared).toContain('target 95 % within 1 min: **0 %** ✗ missed');
        expect(await hover(at('choose, browse'))).toBe(declared);
        expect(await hover(at('choose\n  channel'))).toBe(declared);
    });

    test('slack of what is not critical', async () => {
        const text = await hover(at('browse estimate'));
        expect(text).toContain('| Estimate | 2 min |');
        expect(text).toContain('| Latest start – finish | 7.83 min – 9.83 min |');
        expect(text).toContain('| Slack | 7.83 min total, 7.83 min free |');
        expect(text).toContain('| Critical | no |');
        expect(text).not.toContain('Critical path');
    });

    test('a milestone and open estimates', async () => {
        expect(await hover(at('idle'))).toContain('| Estimate | none: an event without duration |');
        expect(await hover('journey A { task |a estimate tbd }')).toContain('| Estimate | tbd: left open, counts 0 |');
        expect(await hover('journey A { task |a }')).toContain('| Estimate | none yet, counts 0 |');
        expect(await hover('journey A { task |a estimate 3 2 1 min }')).toContain('| Estimate | not valid, counts 0 |');
        expect(await hover('journey A { task |a estimate 30 min 1 h 2 h }')).toContain('| Estimate | 30 min · 1 h · 2 h |');
    });

    test('how repeats and chance change the expected time', async () => {
        // One pass 4; with repeats 4/(1 − 0.2) = 5; for 30 % of the customers 1.5.
        const text = await hover('journey A { unit min task |a estimate 4 repeats 20% chance 30% }');
        expect(text).toMatch(/\| Expected \| 1\.5 ± [\d.]+ min \|/);
        expect(text).toContain('| Made of | 4 min each time, × 1.25 because 20 % must do it once more, × 30 %, the share who take it |');
    });

    test('without a schedule: why, and what is known', async () => {
        const ring = await hover('journey A { unit min task |a after c estimate 2 task b after a task c after b }');
        expect(ring).toContain('**No schedule:** steps wait for each other: `a` → `b` → `c` → `a`.');
        expect(ring).toContain('| Expected | 2 min |');
        expect(ring).not.toContain('Slack');
        expect(await hover('journey A { unit min task |a after missing estimate 2 }')).toContain(
            'dependencies name `missing`, which is not declared',
        );
        expect(await hover('journey A { improvement i { adds task |a estimate 2 min } }')).toContain('once its improvement is done');
    });

    test('a long critical path is elided around the step', async () => {
        const steps = Array.from(
            { length: 30 },
            (_, index) => `task t${index} ${index > 0 ? `after t${index - 1}` : ''} estimate 1 min`,
        ).join('\n');
        const text = await hover(`journey A { unit min\n${steps} }`.replace('task t15 ', 'task |t15 '));
        expect(text).toContain('`t0` → … → `t12` → `t13` → `t14` → **`t15`** → `t16` → `t17` → `t18` → … → `t29` (30 steps)');
    });

    test('text of the file never becomes markup', async () => {
        expect(await hover(at('pay "'))).toContain('**Pay \\<b\\>** `pay`');
        const evil = await hover('journey A { /** [x](command:y) <img src=z> `code` */ task |a "![i](https://e.org/i.png) *b* \\u{7C}" }');
        expect(evil).toContain('**\\!\\[i\\]\\(https\\://e.org/i.png\\) \\*b\\* \\|**');
        expect(evil).toContain('\\[x\\]\\(command:y\\) \\<img src=z\\> \\`code\\`');
    });
});

describe('on other declarations', () => {
    test('a journey', async () => {
        const text = await hover(at('Shop "A shop"'));
        expect(text).toContain('**A shop** `Shop` — journey of 5 steps');
        expect(text).toContain('From door to door');
        expect(text).toContain('Duration **13.8 ± 2.5 min**');
        expect(text).toMatch(/- target 90 % within 20 min: \*\*99\.3 %\*\* ✓ met/);
        expect(text).not.toContain('within 1 min');
        expect(text).toContain('Critical path: `visit` → `choose` → `pay`');
    });

    test('a long journey, with its duration in larger units', async () => {
        const text = await hover('journey |Long { unit min task wait estimate 4392 min }');
        expect(text).toContain('Duration **4,392 min**, about 3 d 1 h');
    });

    test('an incomplete journey, and one with a cycle', async () => {
        expect(await hover('journey |A { task a task b estimate 1 h }')).toContain(
            '*Incomplete:* 1 step has no estimate and counts 0: `a`.',
        );
        expect(await hover('journey |A { task a expands B } journey B { task b }')).toContain(
            '*Incomplete:* `a` expands a journey that is incomplete.',
        );
        expect(await hover('journey |A { task a after a }')).toContain('**No schedule:** `a` waits for itself.');
    });

    test('a stage', async () => {
        const text = await hover(at('Before "'));
        expect(text).toContain('**Before buying** `Before` — stage of 3 steps');
        expect(text).toContain('| Earliest start – finish | 0 min – 9.83 min |');
        expect(text).toContain('| Critical steps | `visit`, `choose` |');
    });

    test('a channel, and a reference to it', async () => {
        const text = await hover(at('web "'));
        expect(text).toBe('**Web \\| shop** `web` — channel\n\nUsed by 2 steps: `visit`, `choose`');
        expect(await hover(at('web {'))).toBe(await hover(at('web estimate')));
        expect(await hover('channel |web journey A { }')).toContain('Used by no step.');
    });

    test('choices, options and personas with their shares', async () => {
        const text =
            'journey A { choice pay "How" { card "Card" 60% cash 40% } persona p share 100% { goal "Home" } task a when cash for p }';
        expect(await hover(at('pay', text))).toBe('**How** `pay` — choice\n\n- `card` Card: 60 %\n- `cash`: 40 %\n\nUsed by 1 step: `a`');
        expect(await hover(at('cash for', text))).toBe('**`cash`** — option\n\n- 40 % of the choice `pay`\n\nUsed by 1 step: `a`');
        expect(await hover(at('p share', text))).toContain('- 100 % of the customers\n- goal: Home');
    });

    test('a persona as an empathy map', async () => {
        const text = `journey A { task a persona p "Lea" { goal "Home by six" says "How long?" thinks "Again | a form" says "Is it free?" feels "Rushed"
            pain "Queues" } }`;
        expect(await hover(at('p "Lea"', text))).toBe(
            [
                '**Lea** `p` — persona',
                '- goal: Home by six',
                '| says | thinks |\n| :-- | :-- |\n| How long? | Again \\| a form |\n| Is it free? |  |',
                '| does | feels |\n| :-- | :-- |\n|  | Rushed |',
                '| pain | gain |\n| :-- | :-- |\n| Queues |  |',
                'Used by no step.',
            ].join('\n\n'),
        );
    });

    test('teams, KPIs and improvements', async () => {
        const text = `journey A { team t capacity 3 task a owner t { kpi k "Calls" { baseline 2% target 3% by 2027-03-31 } }
            improvement i { improves a owner t status planned cost 12000 needs t 2 } }`;
        expect(await hover(at('t capacity', text))).toBe('**`t`** — team\n\n- capacity 3\n\nUsed by 1 step: `a` and by 1 improvement: `i`');
        expect(await hover(at('k "', text))).toBe('**Calls** `k` — KPI\n\n- baseline 2 %\n- target 3 %\n- by 2027-03-31');
        const past = `journey A { kpi k { baseline 60% target 80% actual 62% on 2019-01-01 actual 70% on 2020-01-01 by 2020-12-31 }
            kpi j { baseline 3 h target 1 h actual 60 min threshold 2 h } }`;
        expect(await hover(at('k {', past))).toMatch(/\n\n\*\*missed\*\*, getting better$/);
        expect(await hover(at('j {', past))).toMatch(/\n\n\*\*reached\*\*, getting better$/);
        expect(await hover(at('i {', text))).toContain('- improves `a`\n- owner `t`\n- status planned\n- cost 12,000\n- needs 2 of `t`');
    });
});

describe('on steps with an experience', () => {
    test('who owns them, what customers expect and suffer, what puts it right, and what is observed', async () => {
        const text = `journey J { unit h outcome kept team t channel web channel door
            moment a { truth first owner t on web, door serves kept value enables emotion 2 impact 5 drop 4% estimate 1
                expect "A *fair* price" pain "Cost appears late" severity 4 frequency 35% pain "Slow" severity 3 pain "Ugly"
                recover "Keep the basket" within 90 min gain "Sees the date" note "Ask Li" link "https://example.org"
                observed 20 min 1 2 from 1050 cases on 2026-05-01 } }`;
        const shown = await hover(at('a { truth', text));
        expect(shown?.slice(shown.lastIndexOf('\n\n'))).toBe(
            [
                '\n',
                '- first moment of truth (FMOT) · owner `t` · on `web`, `door` · serves `kept` · value enables · emotion 2 of 5 · impact 5 of 5 · 4 % leave the journey here',
                '- expected: A \\*fair\\* price',
                '- pain: Cost appears late (severity 4, felt by 35 %, priority 1.4)',
                '- pain: Slow (severity 3, priority 3)',
                '- pain: Ugly',
                '- put right by: Keep the basket within 90 min',
                '- gain: Sees the date',
                '- note: Ask Li',
                '- observed P10 · median · P90: 20 min · 1 · 2 from 1,050 cases on 2026-05-01',
            ].join('\n'),
        );
    });
});

describe('on steps that improvements touch', () => {
    const text = `journey J { unit h task a estimate 2 drop 10% task b estimate 6
        improvement i { changes b estimate 3 status planned }
        improvement j { after i changes b drop 2% changes a estimate 1 } }`;

    test('what each of them gives, and all of them together', async () => {
        // 6 h without, 3 h with i. With j 2 % more customers leave: 0.9 · 0.02 = 0.018.
        const lines = (await hover(at('b estimate 6', text)))?.split('\n').filter((line) => /^- (?:improvement|all)/.test(line));
        expect(lines).toEqual([
            '- improvement `i` (planned): saves **3 h**',
            '- improvement `j` (idea): **−1.8** percentage points of customers who finish',
            '- all of them together: saves **3 h** and **−1.8** percentage points of customers who finish',
        ]);
        expect(await hover(at('a estimate 2', text))).not.toContain('together');
    });
});

describe('on improvements', () => {
    // a (4) and b (10) side by side, then c (6): 16 min. After i, b (3) is shorter than a, so that only j saves what is left.
    const text = `journey A { unit min target 90% within 13 min
        task a estimate 4 task b estimate 10 task c after a, b estimate 6 drop 10%
        improvement i { changes b estimate 3 }
        improvement j { after i changes a estimate 2 changes c drop 5% }
        improvement k { removes a cost 5 }
        improvement l { needs t 1 } }`;

    test('what they give', async () => {
        expect(await hover(at('i {', text))).toMatch(
            /- changes `b`\n- saves \*\*6 min\*\* and \*\*\+100\*\* percentage points of target probabilities$/,
        );
        expect(await hover(at('l {', text))).toBe('**`l`** — improvement\n\n- needs 1 of `t`');
    });

    test('all that is planned of them', async () => {
        const all = `journey J { team t task a estimate 1 h improvement h { } improvement i { improves a after h estimate 1 2 9 w owner t
            needs t 2 by 2027-03-31 started 2027-01-04 finished 2027-02-01 note "Ask Li" } }`;
        expect(await hover(at('i { improves', all))).toBe(
            '**`i`** — improvement\n\n- improves `a`\n- after `h`\n- takes 1 2 9 w\n- owner `t`\n- needs 2 of `t`\n- by 2027-03-31\n- started 2027-01-04\n- finished 2027-02-01\n- note: Ask Li',
        );
    });

    test('alone and after the others', async () => {
        expect(await hover(at('j {', text))).toMatch(
            /- alone: \*\*\+5\*\* percentage points of customers who finish\n- after the improvements before it: saves \*\*1 min\*\* and \*\*\+5\*\* percentage points of customers who finish$/,
        );
        expect(await hover(at('k {', text))).toMatch(/- cost 5\n- saves no time, and makes no target more likely$/);
    });
});

describe('on keywords', () => {
    test.each(['|touchpoint x', 'task x est|imate 1 min', 'task x estimate 1 |min', 'stage S |in order { }'])('%s', async (line) => {
        expect(await hover(`journey A { ${line} }`)).toMatch(/^\*\*[a-z]+\*\* — .+\n\n```journey\n.+\n```$/s);
    });

    test('a keyword that is a name is that name', async () => {
        expect(await hover('journey A { task |target estimate 1 min }')).toContain('**`target`** — backstage task');
        expect(await hover('journey A { task a after |target task target estimate 1 min }')).toContain('**`target`** — backstage task');
    });

    test('nothing on white space, texts, comments and numbers', async () => {
        for (const text of [
            'journey A {| }',
            'journey A { task a "la|bel" }',
            '// com|ment\njourney A { }',
            'journey A { task a estimate 1|2 min }',
            '|',
        ])
            expect(await hover(text), text).toBeUndefined();
    });
});

describe('in the calendar', () => {
    const dated = SHOP.replace('unit min', 'unit min start 2027-03-01T23:50');

    test('a step shows its earliest dates, an event one', async () => {
        expect(await hover(at('choose after', dated))).toContain('| In the calendar | 2027-03-01 23:54 – 2027-03-01 24:00 |');
        expect(await hover(at('idle', dated))).toContain('| In the calendar | 2027-03-01 23:50 |');
    });

    test('so do journey and stage', async () => {
        expect(await hover(at('Shop', dated))).toContain('In the calendar: 2027-03-01 23:50 – 2027-03-02 00:04');
        expect(await hover(at('Before', dated))).toContain('| In the calendar | 2027-03-01 23:50 – 2027-03-01 24:00 |');
    });

    test('without a date nobody speaks of one', async () => {
        for (const name of ['choose after', 'Shop', 'Before']) expect(await hover(at(name))).not.toContain('calendar');
    });
});
