import type { PropertyMetaData } from 'langium';
import { JourneyPertAstReflection } from './generated/ast.ts';

/** Gives a declaration whose name is missing from the text an empty name, so that the types of the syntax tree hold. */
export class JourneyAstReflection extends JourneyPertAstReflection {
    constructor() {
        super();
        for (const { properties } of Object.values(this.types)) {
            if ('name' in properties) (properties.name as PropertyMetaData).defaultValue = '';
        }
    }
}
