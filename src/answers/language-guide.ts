import { DIAGNOSTIC_CODES, DIAGNOSTICS } from '../language/diagnostics/catalogue.ts';

/** A small journey that is sound and shows most of what people write. */
export const GUIDE_EXAMPLE = `journey OnlineOrder "Online order" {
  unit min
  target 90% within 4 d
  target 80% within 1 d from checkout to pick
  channel web "Web shop"
  team shop "Web shop team" capacity 3

  stage Awareness {
    touchpoint visit "Website visit" on web estimate 1 3 10 min
  }
  stage Purchase {
    /** Where most baskets are lost. */
    moment checkout "Checkout" after visit {
      truth first
      on web
      owner shop
      estimate 2 5 15 min
      repeats 10%
      drop 8%
      impact 5 urgency 4 emotion 2
      pain "Shipping cost appears late" severity 4 frequency 35%
      recover "Keep the basket and mail a link" within 1 h
      target 95% within 20 min
    }
    task pick "Pick and pack" after checkout estimate 1 2 6 h
    task fraud "Fraud check" after checkout chance 30% estimate 5 20 240 min
  }
  stage Support "Post-purchase support" in order {
    wait delivery "Delivery" after pick, fraud estimate 1 2 5 d
    milestone done "Order closed"
  }
}
`;

const EXAMPLE_BLOCK = `\`\`\`journey\n${GUIDE_EXAMPLE}\`\`\``;

const CODES = DIAGNOSTIC_CODES.map((code) => `- \`${code}\` (${DIAGNOSTICS[code].severity}): ${DIAGNOSTICS[code].meaning}`).join('\n');

/** The language in brief, for those who write it for the first time. The manual (README.md) has the whole of it. */
export const LANGUAGE_GUIDE = `# The journey language in brief

A .journey file describes what a customer lives through as a network of steps with three-point estimates and dependencies. It is
analysed with PERT and the critical path method.

${EXAMPLE_BLOCK}

## Words

- White space only separates. Comments: \`// …\`, \`/* … */\`; \`/** … */\` before a declaration documents it.
- Name: a letter or \`_\`, then letters, digits, \`_\` or \`-\`, of every script, without spaces. Text: \`"…"\` on one line. Percent: \`35%\`.
- Units: \`ms s min h d w mo y\`, elapsed time (1 d = 24 h). Duration: one number and one unit, no sums: not \`1 h 30 min\` but \`90 min\`.
- A number without a unit takes the unit of the next number to its right in the same estimate, else the journey's \`unit\`.

## A file

\`import "other.journey"\` lines, then shared \`channel\`, \`team\`, \`persona\`, \`outcome\` and \`journey NAME ["label"] { … }\`.

## In a journey, in any order

- \`description "…"\` · \`unit UNIT\` · \`start DATE\` or \`finish DATE\` (such as 2027-03-31), each at most once
- \`target P% within DURATION [from STEP to STEP]\`: a promise. Write the journey's own targets before its first step outside a stage.
- \`channel NAME ["label"]\` · \`team NAME ["label"] [capacity N]\` · \`outcome NAME ["label"]\`
- \`persona NAME ["label"] [share P%] [{ goal/says/thinks/does/feels/pain/gain "…" }]\`: shares make 100 %
- \`choice NAME ["label"] { OPTION ["label"] P% … }\`: exclusive alternatives, shares make 100 %
- \`stage NAME ["label"] [in order] { steps }\`: with \`in order\` a step without \`after\` follows the one written before it
- steps, also outside stages
- \`kpi NAME ["label"] { baseline V target V actual V [on DATE] by DATE threshold V owner TEAM weight N formula "…" measured "…" higher is better / lower is better }\`
- \`improvement NAME ["label"] { improves STEP, … changes STEP estimate|chance|repeats|drop|after … removes STEP, … adds STEP-DECLARATION estimate O M P after IMPROVEMENT, … owner TEAM needs TEAM N cost N by DATE status idea|planned|doing|done started DATE finished DATE note "…" }\`

Steps, stages, options and improvements share one name space. References reach across stages.

## Steps: KIND NAME ["label"] PROPERTY… [{ PROPERTY… }]

Kinds: \`touchpoint\` (customer and organisation meet), \`moment\` (of truth: makes or breaks the outcome), \`task\` (backstage), \`wait\`
(nothing but time), \`milestone\` (an event; no estimate, chance, repeats or drop).

Each property at most once, unless marked with *; lists take commas:

- \`after DEP, …\`: what must come first; without it the step starts with the journey. DEP is \`NAME\` (finish-to-start) or \`NAME.start\`
  (start-to-start), then optionally \`lag ESTIMATE\` or \`lead DURATION\`. A stage's name stands for its last steps.
- \`finish after DEP, …\`: what holds back its finish
- \`estimate O M P\` (optimistic ≤ most likely ≤ pessimistic) · \`estimate X\` (certain) · \`estimate tbd\` (left open)
- \`chance P%\` (share who take it) · \`when OPTION, …\` · \`for PERSONA, …\` · \`repeats P%\` (done once more) · \`drop P%\` (abandon the journey)
- \`on CHANNEL, …\` · \`owner TEAM\` · \`serves OUTCOME, …\` · \`expands JOURNEY\` (instead of an estimate)
- \`truth zero|first|second|ultimate\` (only on a moment) · \`value adds|enables|wastes\` · \`emotion 1…5\` · \`impact 1…5\` · \`urgency 1…5\`
- * \`expect "…"\` · \`gain "…"\` · \`note "…"\` · \`link "https://…"\` · \`pain "…" [severity 1…5] [frequency P%]\` · \`recover "…" [within DURATION]\`
- * \`target P% within DURATION\`: a service standard for this step · * \`kpi …\`
- \`observed P10 P50 P90 [from N cases] [on DATE]\`: what measurement says

## Meaning

Expected time (o + 4m + p)/6, variance ((p − o)/6)². A step is critical when its total slack is 0. The probability of a target comes
from the normal distribution with the duration and the variance of the critical path; a step's own target from its beta-PERT
distribution.

## What the checks report

${CODES}
`;
