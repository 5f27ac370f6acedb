import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import type { PackagedFont } from 'journey-fonts';
import subsetFont from 'subset-font';
import { root } from '../../host/environment.ts';
import { type Range, SUBSETS } from './subsets.ts';

/** Gives the module `journey-fonts`: the fonts that the package can bear, made smaller than they come. */
export const packagedFonts: Plugin = {
    name: 'fonts for the panel',
    setup({ onResolve, onLoad }) {
        onResolve({ filter: /^journey-fonts$/ }, () => ({ path: 'journey-fonts', namespace: 'fonts' }));
        onLoad({ filter: /.*/, namespace: 'fonts' }, async () => ({ contents: JSON.stringify(await fonts()), loader: 'json' }));
    },
};

function fonts(): Promise<PackagedFont[]> {
    return Promise.all(
        SUBSETS.map(async ({ file, weight, ranges }) => {
            const name = `${file}-${weight}`;
            const family = name.startsWith('noto-sans-sc') ? 'noto-sans-sc' : 'noto-sans';
            const whole = await readFile(join(root, `node_modules/@fontsource/${family}/files/${name}-normal.woff`));
            // Hints are for coarse screens; of the layout only what sets pairs of letters apart or together is of use here.
            const small = await subsetFont(whole, charactersOf(ranges), {
                targetFormat: 'woff',
                noHinting: true,
                keepFeatures: ['kern'],
                dropTables: ['GDEF', 'GSUB', 'STAT', 'gasp', 'prep'],
            });
            return { name, weight, ranges, base64: small.toString('base64') };
        }),
    );
}

function charactersOf(ranges: readonly Range[]): string {
    return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))).join('');
}
