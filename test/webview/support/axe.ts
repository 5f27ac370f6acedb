import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { PreviewPage } from './preview-page.ts';
import { inEveryTheme } from './themes-in-turn.ts';

/** Rules about colours: all that a theme changes. Names, roles and structure are the same in every theme. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe-core finds on the page in every theme, in a line each: all rules in a light one, those about colours in the others. */
export async function violationsOf({ page }: PreviewPage): Promise<string[]> {
    if (!(await page.evaluate(() => 'axe' in window))) {
        await page.evaluate(axe.source);
    }
    return inEveryTheme(page, (theme) =>
        page.evaluate(
            async (options) => {
                const { axe: checker } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
                const { violations } = await checker.run(options);
                return violations.flatMap(({ id, nodes }) =>
                    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any.map(({ message }) => message).join('; ')}`),
                );
            },
            {
                resultTypes: ['violations'],
                ...(theme !== 'vscode-light' && { runOnly: { type: 'rule', values: OF_COLOUR } }),
            } satisfies RunOptions,
        ),
    );
}
