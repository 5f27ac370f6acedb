import type { ReferenceDescription } from 'langium';
import { DefaultDocumentHighlightProvider } from 'langium/lsp';
import { DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';

/** Marks where a name is declared (as written) apart from where it is referred to (as read). */
export class JourneyDocumentHighlightProvider extends DefaultDocumentHighlightProvider {
    protected override createDocumentHighlight({ sourcePath, targetPath, segment }: ReferenceDescription): DocumentHighlight {
        return DocumentHighlight.create(
            segment.range,
            sourcePath === targetPath ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        );
    }
}
