import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { type PreviewPage, THEME_CLASSES } from './preview-page.ts';

/** Rules about colours: all that a theme changes. Names, roles and structure are the same in every theme. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe-core finds on the page in every theme, in a line each: all rules in a light one, those about colours in the others. */
export async function violationsOf({ page }: PreviewPage): Promise<string[]> {
    if (!(await page.evaluate(() => 'axe' in window))) {
        await page.evaluate(axe.source);
    }
    return page.evaluate(
        async ({ themes, ofColour }) => {
            const { axe: checker } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
            const { classList } = document.body;
            const lines: string[] = [];
            const wear = (classes: string) => {
                classList.remove(...Object.values(themes).flatMap((names) => names.split(' ')));
                classList.add(...classes.split(' '));
            };
            const worn = Object.values(themes).findLast((names) => names.split(' ').every((name) => classList.contains(name)))!;
            for (const [theme, classes] of Object.entries(themes)) {
                wear(classes);
                // Contrast is judged when nothing fades any more.
                await new Promise((resolve) => requestAnimationFrame(resolve));
                await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
                const { violations } = await checker.run({
                    resultTypes: ['violations'],
                    ...(theme !== 'vscode-light' && { runOnly: { type: 'rule', values: ofColour } }),
                });
                for (const { id, nodes } of violations) {
                    for (const { target, any } of nodes) {
                        lines.push(`${theme}: ${id}: ${target.join(' ')} ${any.map(({ message }) => message).join('; ')}`);
                    }
                }
            }
            wear(worn);
            return lines;
        },
        { themes: THEME_CLASSES, ofColour: OF_COLOUR },
    );
}
