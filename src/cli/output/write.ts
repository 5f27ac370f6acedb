/** Where a command writes. Results go to `out`, everything else to `err`. */
export interface Output {
    /** Text, or the bytes of a picture. */
    out(content: string | Uint8Array): Promise<void>;
    err(text: string): Promise<void>;
    /** Where a person watches standard error: what stays only for a moment. It is shown at once. */
    terminal?: (text: string) => void;
}

/** Standard output and error. Resolves once a text is handed over in full, so that a slow reader of a pipe gets all of it. */
export const processOutput: Output = {
    out: (text) => write(process.stdout, text),
    err: (text) => write(process.stderr, text),
    ...(process.stderr.isTTY ? { terminal: (text: string) => void process.stderr.write(text) } : {}),
};

function write(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
    if (text.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
        stream.write(text, (error) => {
            // A reader that has seen enough (`| head`) is no fault of ours.
            if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
            else resolve();
        });
    });
}

/** Keeps a closed pipe from ending the process with a stack trace. */
export function ignoreClosedPipes(): void {
    for (const stream of [process.stdout, process.stderr]) {
        stream.on('error', (error: NodeJS.ErrnoException) => {
            if (error.code !== 'EPIPE') throw error;
        });
    }
}
