import { type AstNode, type AstNodeDescription, isAstNodeDescription } from 'langium';
import type { NodeKindProvider } from 'langium/lsp';
import { CompletionItemKind, SymbolKind } from 'vscode-languageserver';
import { isDeclaration, keywordOf } from './declarations.ts';

interface Kinds {
    symbol: SymbolKind;
    completion: CompletionItemKind;
}

/** Icons by the word that declares. A moment of truth is the step that stands out. */
const KINDS: Readonly<Record<string, Kinds>> = {
    touchpoint: { symbol: SymbolKind.Method, completion: CompletionItemKind.Method },
    moment: { symbol: SymbolKind.Event, completion: CompletionItemKind.Event },
    task: { symbol: SymbolKind.Function, completion: CompletionItemKind.Function },
    wait: { symbol: SymbolKind.Field, completion: CompletionItemKind.Field },
    milestone: { symbol: SymbolKind.Constant, completion: CompletionItemKind.Constant },
    journey: { symbol: SymbolKind.Module, completion: CompletionItemKind.Module },
    stage: { symbol: SymbolKind.Namespace, completion: CompletionItemKind.Folder },
    channel: { symbol: SymbolKind.Interface, completion: CompletionItemKind.Interface },
    team: { symbol: SymbolKind.Class, completion: CompletionItemKind.Class },
    persona: { symbol: SymbolKind.Struct, completion: CompletionItemKind.Struct },
    outcome: { symbol: SymbolKind.Key, completion: CompletionItemKind.Value },
    choice: { symbol: SymbolKind.Enum, completion: CompletionItemKind.Enum },
    option: { symbol: SymbolKind.EnumMember, completion: CompletionItemKind.EnumMember },
    kpi: { symbol: SymbolKind.Number, completion: CompletionItemKind.Unit },
    improvement: { symbol: SymbolKind.Property, completion: CompletionItemKind.Property },
};

const OTHER: Kinds = { symbol: SymbolKind.Variable, completion: CompletionItemKind.Reference };

/** Icons of the language's declarations, the same in the outline, the symbol search and the completion list. */
export class JourneyNodeKindProvider implements NodeKindProvider {
    getSymbolKind(node: AstNode | AstNodeDescription): SymbolKind {
        return kindsOf(node).symbol;
    }

    getCompletionItemKind(node: AstNode | AstNodeDescription): CompletionItemKind {
        return kindsOf(node).completion;
    }
}

/** The icon of a name in a completion list, by the word that declares it: `moment`, `option`. */
export function completionKindOf(word: string): CompletionItemKind {
    return (KINDS[word] ?? OTHER).completion;
}

function kindsOf(node: AstNode | AstNodeDescription): Kinds {
    if (!isAstNodeDescription(node)) return isDeclaration(node) ? (KINDS[keywordOf(node)] ?? OTHER) : OTHER;
    if (node.node) return kindsOf(node.node);
    return KINDS[node.type === 'Step' ? 'touchpoint' : node.type.toLowerCase()] ?? OTHER;
}
