import type { Page } from 'playwright-core';
import { THEME_CLASSES, type Theme } from './preview-page.ts';

/** Puts every theme on the page, one after the other, and the one that it wore again at the end. What fades has faded when it is looked at. */
export async function inEveryTheme(page: Page, look: (theme: Theme) => Promise<string[]>): Promise<string[]> {
    const themes = Object.keys(THEME_CLASSES) as Theme[];
    const wear = (classes: string) =>
        page.evaluate(
            async ({ all, classes }) => {
                document.body.classList.remove(...all);
                document.body.classList.add(...classes.split(' '));
                await new Promise((resolve) => requestAnimationFrame(resolve));
                await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
            },
            { all: Object.values(THEME_CLASSES).flatMap((names) => names.split(' ')), classes },
        );
    const worn = await page.evaluate(() => [...document.body.classList]);
    const own = themes.findLast((theme) => THEME_CLASSES[theme].split(' ').every((name) => worn.includes(name)))!;
    const lines: string[] = [];
    for (const theme of themes) {
        await wear(THEME_CLASSES[theme]);
        lines.push(...(await look(theme)).map((line) => `${theme}: ${line}`));
    }
    await wear(THEME_CLASSES[own]);
    return lines;
}
