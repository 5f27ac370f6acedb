import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { textValue } from './text.ts';

/** Values of tokens: names in NFC, in declarations and references alike, and texts with their escapes resolved. Never throws. */
export class JourneyValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
        switch (rule.name) {
            case 'ID':
                return input.normalize('NFC');
            case 'STRING':
                return textValue(input);
            case 'NUMBER':
                return numberValue(input);
            case 'Percent':
                return numberValue(input.replace('%', ''));
            default:
                return super.runConverter(rule, input, cstNode);
        }
    }
}

/** A decimal comma has been reported by the lexer; the number counts as if it had been a point. */
function numberValue(image: string): number {
    return Number(image.replace(',', '.'));
}
