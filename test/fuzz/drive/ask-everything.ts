import { createServices } from '../../language/support/services.ts';
import { randomFrom } from '../texts/random.ts';
import { actAt, askAboutFile, askAtOffset } from './editor-requests.ts';
import { checkFigures, simulateAndDraw } from './figures.ts';
import { demand, type Opened, openText } from './opened.ts';
import { PreviewWatch } from './preview.ts';
import { checkFormatting, checkRenaming } from './rewriting.ts';
import { TypingCheck } from './typing.ts';

/** Places of each text where an editor asks. */
const PLACES = 6;

/** What is known about a text beforehand. */
export interface Expectation {
    /** It has no errors at all. */
    valid?: boolean;
    /** It parses. */
    parses?: boolean;
}

/** The whole language service, and a panel beside it, which go from one text to the next. */
export class Tester {
    private readonly services = createServices();
    private readonly previews = new PreviewWatch(this.services);
    private readonly typing = new TypingCheck();
    private isWatching = false;

    /**
     * Asks everything that an editor, its panel and the command line can ask about a text.
     * @param seed chooses the places where to ask
     * @throws an Error that says what went wrong
     */
    async ask(text: string, seed: number, { valid, parses }: Expectation = {}): Promise<void> {
        const logged: unknown[][] = [];
        const { error } = console;
        console.error = (...words) => logged.push(words);
        try {
            const opened = await this.open(text, seed);
            if (valid || parses) demandSyntax(opened);
            if (valid) demandNoErrors(opened);
            await this.askAll(opened);
            if (valid) await checkRenaming(opened);
        } finally {
            console.error = error;
        }
        demand(logged.length === 0, () => `logged: ${logged.map(String).join('; ')}`);
    }

    private async open(text: string, seed: number): Promise<Opened> {
        const opened = await openText(text, this.services, randomFrom(seed));
        if (!this.isWatching) this.previews.watch(opened.document.uri.toString());
        this.isWatching = true;
        return opened;
    }

    private async askAll(opened: Opened): Promise<void> {
        const { text, random } = opened;
        checkFigures(opened);
        simulateAndDraw(opened);
        this.previews.compare(opened);
        this.typing.check(opened);
        await askAboutFile(opened);
        await checkFormatting(opened);
        const offset = () => random.below(text.length + 1);
        for (let place = 0; place < PLACES; place++) {
            const at = offset();
            await askAtOffset(opened, at);
            await this.previews.navigate(opened, at);
            await actAt(opened, at, random.pick([at, offset()]));
        }
        await actAt(opened, 0, text.length);
    }
}

function demandSyntax({ document: { parseResult } }: Opened): void {
    const [first] = [...parseResult.lexerErrors, ...parseResult.parserErrors];
    demand(first === undefined, () => `a sentence of the grammar does not parse: ${first?.message}`);
}

function demandNoErrors({ document }: Opened): void {
    const first = document.diagnostics?.find(({ severity }) => severity === 1);
    demand(first === undefined, () => `a right journey is said to be wrong: ${first?.message}`);
}
