import { CHART_HEIGHT, chartWidth, ImpactEffortChart } from '../plan/ImpactEffortChart.tsx';
import { PlanTimeline } from '../plan/PlanTimeline.tsx';
import { layOutPlan } from '../plan/plan-layout.ts';
import { improvementLabel, rankingReasons, scheduleSentences, simulatedSentence } from '../plan/plan-words.ts';
import { wrapText } from '../text/fit.ts';
import { type Block, heading, lines, PAGE_WIDTH, stacked, TEXT_SIZE } from './blocks.tsx';
import type { Drawing, Planning } from './drawing.ts';
import type { DrawnView, StandaloneView } from './standalone-view.ts';

const MOST_LINES = 4;

/** When the improvements are done, which come first, and which it takes to keep every promise, on a page of fixed width. */
export const planView: StandaloneView = {
    draw({ planning }: Drawing): DrawnView {
        return stacked(planning ? blocksOf(planning) : lines(['Not planned.']));
    },
    describe({ planning }: Drawing): string[] {
        if (!planning) return [];
        const { cheapest } = planning;
        return [
            ...workSentences(planning),
            ...rankLines(planning),
            ...(cheapest ? [`The cheapest way to meet every target: ${cheapest.sentences.join(' ')}`] : []),
        ].map((sentence) => sentence.replace(/\.$/, ''));
    },
};

function blocksOf(planning: Planning): Block[] {
    const { plan, schedule, ranking, cheapest } = planning;
    const layout = layOutPlan(plan, schedule, PAGE_WIDTH);
    const isOpen = schedule.work.length > 0;
    return [
        heading('When it is done'),
        ...wrapped(isOpen ? workSentences(planning) : ['All improvements are done.']),
        ...(isOpen
            ? [
                  { height: layout.frame.height + 8, content: <PlanTimeline plan={plan} layout={layout} /> },
                  ...lines([
                      'Bars: as the teams can do it (dashed: an idea); thin below: without regard to teams. Red: critical. Flags: should be done.',
                      'Teams: grey area busy, dashed without levelling, line capacity.',
                  ]),
                  heading('What comes first: impact against effort'),
                  {
                      height: CHART_HEIGHT + 8,
                      content: <ImpactEffortChart plan={plan} ranking={ranking} width={chartWidth(PAGE_WIDTH)} />,
                  },
                  ...wrapped(rankLines(planning)),
              ]
            : []),
        ...(cheapest
            ? [heading('The cheapest way to meet every target'), ...wrapped(cheapest.sentences), ...lines(cheapest.promises)]
            : []),
    ];
}

function workSentences({ plan, schedule, simulated }: Planning): string[] {
    return [...scheduleSentences(plan, schedule), ...(simulated ? [simulatedSentence(plan, simulated, schedule.today)] : [])];
}

function wrapped(texts: readonly string[]): Block[] {
    return lines(texts.flatMap((text) => wrapText(text, PAGE_WIDTH, TEXT_SIZE, MOST_LINES).lines));
}

function rankLines({ plan, ranking }: Planning): string[] {
    return ranking.map(
        (each, i) => `${i + 1}. ${improvementLabel(plan, each.improvement)}, a ${each.corner}: ${rankingReasons(plan, each)}.`,
    );
}
