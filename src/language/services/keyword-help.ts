import type { Keyword } from '../parser/keywords.ts';

/** What an author is told about a keyword, in a hover and beside a completion. */
export interface KeywordHelp {
    /** One or two sentences. Markdown. */
    text: string;
    /** The smallest text that shows it in use. */
    example: string;
}

const help = (text: string, example: string): KeywordHelp => ({ text, example });

/**
 * Every keyword of the language. The order is the one in which completions are listed: units, then what continues
 * a property, then properties from the most to the least used, then kinds of steps and the other declarations.
 */
export const KEYWORD_HELP: Readonly<Record<Keyword, KeywordHelp>> = {
    ms: help('Milliseconds.', 'estimate 50 80 200 ms'),
    s: help('Seconds.', 'estimate 5 10 30 s'),
    min: help('Minutes.', 'estimate 1 3 10 min'),
    h: help('Hours.', 'estimate 1 2 6 h'),
    d: help('Days of 24 hours: elapsed time, as a customer lives it.', 'estimate 1 2 5 d'),
    w: help('Weeks of 7 days.', 'estimate 1 2 4 w'),
    mo: help('Months of 365.25/12 days, about 30.4.', 'estimate 1 2 6 mo'),
    y: help('Years of 365.25 days.', 'within 2 y'),
    tbd: help('An estimate knowingly left open. The step counts 0 and the journey is incomplete.', 'estimate tbd'),
    lag: help('Time that must pass on a dependency before the step may go on: one duration or three points.', 'after pick lag 1 d'),
    lead: help('Lets a step begin before its dependency is fulfilled: a negative lag.', 'after pick lead 2 h'),
    within: help('The time that a target promises, or in which a recovery happens.', 'target 90% within 4 d'),
    from: help(
        'The step at whose start a target begins; or, in `observed`, the number of measured cases.',
        'target 80% within 1 d from checkout to pick',
    ),
    to: help('The step at whose finish a target ends.', 'target 80% within 1 d from checkout to pick'),
    cases: help('Ends the number of cases that a measurement rests on.', 'observed 2 8 23 min from 1050 cases'),
    severity: help('How bad a pain is, from 1 to 5, the worst.', 'pain "No answer" severity 4'),
    frequency: help('The share of customers who feel a pain.', 'pain "No answer" frequency 35%'),
    capacity: help('How many things a team can do at the same time.', 'team shop capacity 3'),
    share: help('The share of customers who are this persona. All shares make 100 %.', 'persona novice share 40%'),
    in: help('`in order`: a step of the stage without `after` follows the step written before it.', 'stage Support in order { }'),
    order: help('`in order`: a step of the stage without `after` follows the step written before it.', 'stage Support in order { }'),
    after: help(
        'What must come first: steps, stages (each of their last steps), or `NAME.start` for a start-to-start dependency. A step without `after` starts with the journey.',
        'after pick, fraud.start lag 1 h',
    ),
    estimate: help(
        'Optimistic, most likely and pessimistic duration; or one certain duration; or `tbd`. The expected time is (o + 4m + p)/6.',
        'estimate 2 5 15 min',
    ),
    on: help('The channels on which the step happens; or the date of a measurement.', 'on web, phone'),
    owner: help('The team that answers for it.', 'owner shop'),
    finish: help(
        '`finish after`: what holds back the finish of this step. With a date, the end of the whole journey in the calendar.',
        'finish after packing',
    ),
    chance: help('The share of customers who take this step at all. The others pass in no time.', 'chance 30%'),
    repeats: help('The chance that the step must be done once more, each time it is done; below 100 %.', 'repeats 10%'),
    when: help('The step is taken only if one of these options was chosen.', 'when card, invoice'),
    for: help('The step is taken only by these personas.', 'for novice'),
    truth: help('Which moment of truth it is: zero, first, second or ultimate. Only on a `moment`.', 'truth first'),
    target: help(
        'A promise: the share of journeys, or of passes through a step, that keep a time. In a KPI, the value to reach.',
        'target 95% within 10 min',
    ),
    observed: help('What measurement says: the 10th, 50th and 90th percentile.', 'observed 2 8 23 min from 1050 cases on 2027-03-31'),
    pain: help('What hurts the customer here.', 'pain "Shipping cost appears late" severity 4 frequency 35%'),
    gain: help('What the customer gains here.', 'gain "Order again with one click"'),
    expect: help('What the customer expects here, in their words.', 'expect "I know what I pay"'),
    recover: help('How a bad experience is put right.', 'recover "Mail a link to the basket" within 1 h'),
    emotion: help('How the customer feels, from 1 to 5, the best.', 'emotion 2'),
    impact: help('How much it matters for the outcome, from 1 to 5, the most.', 'impact 5'),
    urgency: help('How urgent it is to improve, from 1 to 5, the most.', 'urgency 4'),
    value: help(
        'Lean value class: `adds`, `enables` or `wastes`. Without it, touchpoints and moments add, tasks enable, waits waste.',
        'value enables',
    ),
    serves: help('The customer outcomes that the step serves.', 'serves delivered'),
    drop: help('The share of those who take the step that abandon the journey when leaving it.', 'drop 8%'),
    expands: help('The step is another journey, whose result is its estimate.', 'expands Returns'),
    note: help('Free text.', 'note "Measured in spring"'),
    link: help('An address where more is said.', 'link "https://example.org"'),
    touchpoint: help(
        'A step in which the customer deals with the organisation.',
        'touchpoint visit "Website visit" on web estimate 1 3 10 min',
    ),
    moment: help(
        'A moment of truth: a touchpoint that makes or breaks the outcome.',
        'moment checkout "Checkout" after choose estimate 2 5 15 min',
    ),
    task: help('Backstage work that the customer does not see.', 'task pick "Pick and pack" after checkout estimate 1 2 6 h'),
    wait: help('A step in which nothing happens for the customer but time.', 'wait delivery after pick estimate 1 2 5 d'),
    milestone: help(
        'An event without duration. It takes no estimate, chance, repeats or drop.',
        'milestone done "Order closed" after delivery',
    ),
    stage: help('A phase of the journey. Stages are ordered as written.', 'stage Purchase "Buying" { }'),
    unit: help('The unit in which results are shown and that of numbers written without one.', 'unit min'),
    description: help('Free text about a journey or a stage.', 'description "From search to delivery"'),
    journey: help(
        'What a customer lives through on the way to an outcome: a network of steps with estimates and dependencies.',
        'journey OnlineOrder "Online order" { }',
    ),
    channel: help('Where steps happen: a shop, a website, a phone line.', 'channel web "Web shop"'),
    team: help('Who answers for steps and does improvements.', 'team shop "Web shop team" capacity 3'),
    persona: help('Who travels, with an empathy map.', 'persona novice "First-time buyer" share 40% { goal "A safe payment" }'),
    outcome: help('A successful customer outcome, which steps can serve.', 'outcome delivered "Order delivered"'),
    choice: help('Exclusive alternatives, whose shares make 100 %.', 'choice payment { card 70% invoice 30% }'),
    kpi: help('A key figure with baseline, target and actual values.', 'kpi conversion { baseline 2% target 3% by 2027-03-31 }'),
    improvement: help(
        'A change that makes the journey better: what it changes, costs and needs.',
        'improvement faster { changes pick estimate 1 1 2 h }',
    ),
    import: help('Makes the shared declarations and journeys of another file visible.', 'import "shared.journey"'),
    start: help(
        'The date on which the journey starts; or, after a step’s name, the start of that step instead of its finish.',
        'after pick.start',
    ),
    goal: help('What the persona wants to reach.', 'goal "A safe payment"'),
    says: help('What the persona says.', 'says "Is this the final price?"'),
    thinks: help('What the persona thinks.', 'thinks "They will sell my data"'),
    does: help('What the persona does.', 'does "Compares three shops"'),
    feels: help('What the persona feels.', 'feels "Unsure"'),
    baseline: help('The value of the KPI before anything is done.', 'baseline 2%'),
    actual: help('A measured value of the KPI. The latest date counts.', 'actual 2.4% on 2027-03-31'),
    threshold: help('The value of the KPI beyond which it is an alert.', 'threshold 1.5%'),
    by: help('The date when it is due.', 'by 2027-03-31'),
    higher: help('`higher is better`: the KPI should rise.', 'higher is better'),
    lower: help('`lower is better`: the KPI should fall.', 'lower is better'),
    is: help('Part of `higher is better` and `lower is better`.', 'higher is better'),
    better: help('Part of `higher is better` and `lower is better`.', 'lower is better'),
    weight: help('How much the KPI counts beside others.', 'weight 3'),
    formula: help('How the KPI is computed, in words.', 'formula "orders / visits"'),
    measured: help('How the KPI is measured, in words.', 'measured "weekly, from the shop’s log"'),
    improves: help('The steps or stages that the improvement is about.', 'improves checkout, Support'),
    changes: help(
        'What a step looks like once the improvement is done: one property, `estimate`, `chance`, `repeats`, `drop` or `after`.',
        'changes pick estimate 1 1 2 h',
    ),
    removes: help('Steps that take no time any more once the improvement is done. Their links stay.', 'removes fraud'),
    adds: help(
        'A step that exists only once the improvement is done; or the value class of a step that adds value.',
        'adds task confirm after pick estimate 5 min',
    ),
    needs: help('How many of a team the improvement occupies while it lasts.', 'needs shop 2'),
    cost: help('What the improvement costs, a number.', 'cost 12000'),
    status: help('How far the improvement is: idea, planned, doing or done.', 'status planned'),
    started: help('The date on which work on the improvement started.', 'started 2027-01-10'),
    finished: help('The date on which the improvement was finished.', 'finished 2027-03-31'),
    zero: help('Zero moment of truth: the customer looks around before any contact.', 'truth zero'),
    first: help('First moment of truth: the customer decides to buy.', 'truth first'),
    second: help('Second moment of truth: the customer uses what was bought.', 'truth second'),
    ultimate: help('Ultimate moment of truth: the customer tells others.', 'truth ultimate'),
    enables: help('Without it the customer could not get the value, but it adds none.', 'value enables'),
    wastes: help('It takes the customer’s time and gives nothing for it.', 'value wastes'),
    idea: help('Status of an improvement that is only an idea.', 'status idea'),
    planned: help('Status of an improvement that is planned.', 'status planned'),
    doing: help('Status of an improvement that is being done.', 'status doing'),
    done: help('Status of an improvement that is done.', 'status done'),
};

const ORDER = new Map(Object.keys(KEYWORD_HELP).map((keyword, index) => [keyword, index]));

/** The keyword's help; undefined for anything else. */
export function keywordHelp(word: string): KeywordHelp | undefined {
    return isKeyword(word) ? KEYWORD_HELP[word] : undefined;
}

/** Position of a keyword in the lists of completions. */
export function keywordOrder(keyword: string): number {
    return ORDER.get(keyword) ?? ORDER.size;
}

/** The help as Markdown: the keyword, what it means, and an example. */
export function keywordMarkdown(word: string): string | undefined {
    const known = keywordHelp(word);
    return known && `**${word}** — ${known.text}\n\n\`\`\`journey\n${known.example}\n\`\`\``;
}

function isKeyword(word: string): word is Keyword {
    return Object.hasOwn(KEYWORD_HELP, word);
}
