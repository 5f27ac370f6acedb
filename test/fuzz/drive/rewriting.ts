import { isSound } from '../../../src/language/formatting/format-text.ts';
import { comments, formatted, meaning } from '../../language/formatting/support.ts';
import { demand, edited, type Opened, openText } from './opened.ts';

/** Formatting changes neither meaning nor comments, and nothing the second time; a text with syntax errors stays as it is. */
export async function checkFormatting(opened: Opened): Promise<void> {
    const { document, services, text } = opened;
    const params = { textDocument: { uri: document.uri.toString() }, options: { tabSize: 4, insertSpaces: true } };
    const byEditor = edited(opened, (await services.lsp.Formatter?.formatDocument(document, params)) ?? [], 'formatting');
    if (!isSound(document.parseResult)) {
        demand(byEditor === text, () => 'a text with syntax errors was formatted');
        return;
    }
    const once = formatted(text);
    demand(formatted(once) === once, () => `formatting twice differs: ${JSON.stringify(once)}`);
    for (const result of [once, byEditor]) {
        demand(meaning(result) === meaning(text), () => `formatting changes the meaning: ${JSON.stringify(result)}`);
        demand(
            JSON.stringify(comments(result)) === JSON.stringify(comments(text)),
            () => `formatting moves a comment: ${JSON.stringify(result)}`,
        );
    }
}

const FRESH = 'renamed-by-fuzzing';

/** Renaming a step to a name that nothing has changes no figure and makes no error. */
export async function checkRenaming(opened: Opened): Promise<void> {
    const { document, services, random, journeys } = opened;
    const steps = journeys.flatMap(({ steps: all }) => all);
    if (steps.length === 0) return;
    const step = random.pick(steps);
    const place = services.references.NameProvider.getNameNode(step);
    if (!place) return;
    const uri = document.uri.toString();
    const edit = await services.lsp.RenameProvider?.rename(document, {
        textDocument: { uri },
        position: place.range.start,
        newName: FRESH,
    });
    const errors = errorsOf(opened);
    const renamed = await openText(edited(opened, edit?.changes?.[uri] ?? [], 'rename'), services, random);
    demand(errorsOf(renamed) === errors, () => `renaming ${step.name} brings errors: ${renamed.text}`);
    const names = (journey: Opened['journeys'][number]) => journey.network.steps.map(({ name }) => name);
    demand(renamed.journeys.flatMap(names).includes(FRESH), () => `${step.name} was not renamed: ${renamed.text}`);
    const durations = ({ journeys: all }: Opened) => JSON.stringify(all.map(({ analysis }) => analysis.schedule?.duration));
    demand(durations(renamed) === durations(opened), () => `renaming ${step.name} changes the duration`);
}

const errorsOf = ({ document }: Opened) => (document.diagnostics ?? []).filter(({ severity }) => severity === 1).length;
