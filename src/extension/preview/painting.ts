import type { PaintedFormat } from '../../protocol/export-formats.ts';
import { NoExport } from '../export/save-file.ts';

/** A picture that a page does not paint within this time is given up, in milliseconds. */
const PATIENCE = 60_000;

/** Pictures that the panel's page is painting: it has the browser's fonts and a canvas, which the host of extensions lacks. */
export class Painting {
    private readonly waiting = new Map<number, (content: Uint8Array | null) => void>();
    private count = 0;

    /** @param ask is given the number under which the answer comes */
    paint(ask: (request: number, format: PaintedFormat) => void, format: PaintedFormat): Promise<Uint8Array> {
        const request = ++this.count;
        return new Promise((resolve, reject) => {
            const timer = setTimeout(() => this.answer(request, null), PATIENCE);
            this.waiting.set(request, (content) => {
                clearTimeout(timer);
                if (content) resolve(content);
                else reject(new NoExport('The picture could not be painted; SVG and HTML files need no painting.'));
            });
            ask(request, format);
        });
    }

    answer(request: number, content: Uint8Array | null): void {
        this.waiting.get(request)?.(content);
        this.waiting.delete(request);
    }

    /** The page is gone. */
    giveUp(): void {
        for (const request of [...this.waiting.keys()]) this.answer(request, null);
    }
}
