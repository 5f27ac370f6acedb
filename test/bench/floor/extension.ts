import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

export function activate(context: vscode.ExtensionContext): void {
    const module = vscode.Uri.joinPath(context.extensionUri, 'server.cjs').fsPath;
    const client = new LanguageClient(
        'floor',
        'Floor',
        { module, transport: TransportKind.ipc },
        { documentSelector: [{ language: 'journey' }] },
    );
    const open = () => {
        const options = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
        const panel = vscode.window.createWebviewPanel('floor', 'Floor', options, { enableScripts: true });
        panel.webview.html = `<!DOCTYPE html><html><body><p data-floor>none</p><script>
            const shown = document.querySelector('p');
            window.addEventListener('message', ({ data }) => { shown.textContent = data.update.version; });
        </script></body></html>`;
        client.onNotification('floor/version', (update: { version: number }) => void panel.webview.postMessage({ kind: 'update', update }));
    };
    context.subscriptions.push(client, vscode.commands.registerCommand('floor.open', open));
    void client.start();
}
