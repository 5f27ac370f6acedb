import compareCss from '../../diagram/compare/compare.css?raw';
import mapCss from '../../diagram/map/map.css?raw';
import networkCss from '../../diagram/network/network.css?raw';
import planCss from '../../diagram/plan/plan.css?raw';
import standaloneCss from '../../diagram/standalone/standalone.css?raw';
import targetsCss from '../../diagram/targets/targets.css?raw';
import timelineCss from '../../diagram/timeline/timeline.css?raw';
import uncertaintyCss from '../../diagram/uncertainty/uncertainty.css?raw';
import { parseStyleSheet, type StyleRule } from './style-sheet.ts';

/** The look of every view, as the panel has it, and of what stands around a picture outside the panel. */
export const STYLE_SHEETS: readonly string[] = [
    networkCss,
    targetsCss,
    timelineCss,
    mapCss,
    uncertaintyCss,
    planCss,
    compareCss,
    standaloneCss,
];

let parsed: StyleRule[] | null = null;

export function styleRules(): readonly StyleRule[] {
    parsed ??= parseStyleSheet(STYLE_SHEETS.join('\n'));
    return parsed;
}
