import type { WantedPicture } from '../../src/protocol/export-requests.ts';
import type { FromPanel, ToPanel } from '../../src/protocol/preview.ts';
import { paintPicture } from './paint-picture.ts';

/** What the page does where pictures are handed on: it paints them in pixels, and puts them into the clipboard. */
export class PictureExport {
    readonly #post: (message: FromPanel) => void;
    readonly #tell: (notice: string) => void;
    readonly #shown: () => WantedPicture;
    #wanted: ((svg: string | null) => void) | null = null;

    /**
     * @param tell shows a notice
     * @param shown what a picture of the view in the panel shows
     */
    constructor(post: (message: FromPanel) => void, tell: (notice: string) => void, shown: () => WantedPicture) {
        this.#post = post;
        this.#tell = tell;
        this.#shown = shown;
    }

    receive(message: ToPanel): void {
        switch (message.kind) {
            case 'wantPicture':
                if (message.format === null) {
                    void this.copy();
                } else {
                    this.#post({ kind: 'exportPicture', format: message.format, picture: this.#shown() });
                }
                break;
            case 'paint':
                void this.#paint(message);
                break;
            case 'picture':
                this.#wanted?.(message.svg);
                this.#wanted = null;
                break;
        }
    }

    /** Copies the picture as PNG, or where the clipboard takes none its SVG text, and says which. */
    async copy(): Promise<void> {
        const svg = this.#svg();
        const png = svg.then((text) => (text === null ? Promise.reject(new Error('no picture')) : paintPicture(text, 'png')));
        try {
            // The content comes later: the browser asks for the click now.
            await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
            this.#tell('The picture is in the clipboard.');
        } catch {
            png.catch(() => undefined);
            const text = await svg;
            if (text !== null) {
                this.#post({ kind: 'copy', text });
                this.#tell('The clipboard takes no picture from here: its SVG text is in it instead.');
            }
        }
    }

    /** The picture of the view that is shown; null where there is none, which the host has told. */
    #svg(): Promise<string | null> {
        this.#wanted?.(null);
        return new Promise((resolve) => {
            this.#wanted = resolve;
            this.#post({ kind: 'askPicture', picture: this.#shown() });
        });
    }

    async #paint({ request, svg, format }: Extract<ToPanel, { kind: 'paint' }>): Promise<void> {
        const content = await paintPicture(svg, format)
            .then(async (blob) => new Uint8Array(await blob.arrayBuffer()))
            .catch(() => null);
        this.#post({ kind: 'painted', request, content });
    }
}
