import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { ClientFiles } from './files/client-files.ts';
import { startServer } from './start-server.ts';
import { startWebWorker } from './workers/web.ts';

/** The worker seen from inside: a port to whoever started it. */
declare const self: Worker;

const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, {
    fileSystemProvider: () => new ClientFiles(connection),
    startWorker: startWebWorker,
});
