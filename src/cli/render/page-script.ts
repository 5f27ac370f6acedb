import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The script of the page, which the build puts beside the program; in a checkout that runs its sources it is where it was built. */
export function pageScript(): string {
    const places = ['./standalone.js', '../../../dist/standalone.js'].map((place) => fileURLToPath(new URL(place, import.meta.url)));
    const found = places.find((place) => existsSync(place));
    if (!found) throw new Error('The script of the page is not there: npm run build makes it.');
    return readFileSync(found, 'utf8').trim();
}
