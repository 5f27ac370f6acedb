import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ClientFiles } from './files/client-files.ts';
import { FilesByScheme } from './files/files-by-scheme.ts';
import { startServer } from './start-server.ts';
import { startThread } from './workers/node.ts';

const connection = createConnection(ProposedFeatures.all);
startServer(connection, {
    fileSystemProvider: () => new FilesByScheme(NodeFileSystem.fileSystemProvider(), new ClientFiles(connection)),
    startWorker: startThread,
});
