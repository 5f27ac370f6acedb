import type { PdfProgram } from '../pdf/pdf-program.ts';

/** The panel's own script: beside it stands what is loaded later, and the policy of the page asks for its nonce. */
const own = document.currentScript as HTMLScriptElement | null;
let loading: Promise<PdfProgram> | null = null;

/** Loads what writes PDF files, once. Rejects where that cannot be. */
export function loadPdfProgram(): Promise<PdfProgram> {
    loading ??= load().catch((reason: unknown) => {
        loading = null;
        throw reason;
    });
    return loading;
}

function load(): Promise<PdfProgram> {
    return new Promise((resolve, reject) => {
        if (own === null) {
            throw new Error('The page has no script.');
        }
        const script = document.createElement('script');
        script.nonce = own.nonce;
        script.src = new URL('pdf.js', own.src).href;
        script.addEventListener('load', () => resolve((window as unknown as { journeyPdf: PdfProgram }).journeyPdf));
        script.addEventListener('error', () => reject(new Error('The script that writes PDF files could not be loaded.')));
        document.head.append(script);
    });
}
