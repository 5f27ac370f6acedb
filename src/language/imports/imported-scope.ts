import { type AstNodeDescription, type Scope, type Stream, stream } from 'langium';
import type { JourneyFile } from '../generated/ast.ts';
import type { ImportGraph } from './import-graph.ts';

/**
 * What a file sees of the files that it imports: their own declarations, but not what they import in turn. Where several
 * declare a name, the first import counts. Nothing is kept, because other files change while this one does not.
 */
export class ImportedScope implements Scope {
    private readonly file: JourneyFile;
    private readonly imports: ImportGraph;
    private readonly declaredIn: (file: JourneyFile) => Scope;

    /** @param declaredIn what an imported file declares of the wanted type */
    constructor(file: JourneyFile, imports: ImportGraph, declaredIn: (file: JourneyFile) => Scope) {
        this.file = file;
        this.imports = imports;
        this.declaredIn = declaredIn;
    }

    getElement(name: string): AstNodeDescription | undefined {
        for (const imported of this.imports.filesImportedBy(this.file)) {
            const found = this.declaredIn(imported).getElement(name);
            if (found) return found;
        }
        return undefined;
    }

    getElements(name: string): Stream<AstNodeDescription> {
        return stream(this.imports.filesImportedBy(this.file)).flatMap((imported) => this.declaredIn(imported).getElements(name));
    }

    getAllElements(): Stream<AstNodeDescription> {
        return stream(this.imports.filesImportedBy(this.file)).flatMap((imported) => this.declaredIn(imported).getAllElements());
    }
}
