import packaged from 'journey-fonts';
import type { FontFile } from '../../src/pdf/fonts/font-file.ts';

/** The fonts of the package, in the order in which they are asked for a character. */
export function panelFonts(): FontFile[] {
    return packaged.map(({ name, weight, ranges, base64 }) => {
        let data: Uint8Array | null = null;
        return {
            name,
            weight,
            ranges,
            data: () => {
                data ??= Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
                return data;
            },
        };
    });
}
