import { assert } from 'chai';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, openFile, openText, replace } from './helpers.ts';

const TOOLS = [
    'journey_analyze',
    'journey_explain_step',
    'journey_list_problems',
    'journey_simulate',
    'journey_plan',
    'journey_review',
    'journey_language_guide',
];

/** What a tool answers, as a model would read it. */
async function invoke(name: string, input: object, tokenizationOptions?: vscode.LanguageModelToolTokenizationOptions): Promise<string> {
    const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined, tokenizationOptions });
    return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

/** Why a tool has no answer. */
async function refusal(name: string, input: object): Promise<string> {
    return invoke(name, input).then(
        (text) => assert.fail(text),
        (error: unknown) => String(error),
    );
}

export function assistantsSuite(): void {
    describe('language-model tools', () => {
        afterEach(closeAll);

        it('are offered to the chat', () => {
            const offered = new Map(vscode.lm.tools.map((tool) => [tool.name, tool]));
            for (const name of TOOLS) {
                assert.match(offered.get(name)?.description ?? '', /journey/, name);
                assert.ok(offered.get(name)?.inputSchema, name);
            }
        });

        it('answer about a file of the workspace that is not open', async () => {
            const text = await invoke('journey_analyze', { path: 'shop.journey' });
            assert.match(text, /^\*\*Online shop\*\* `Shop` — journey of 6 steps/);
            assert.match(text, /Critical path: `visit` → `choose` → `pay` → `pack` → `delivery`/);
            assert.match(text, /No problems in shop\.journey\./);
        });

        it('answer about the active journey, with what is not saved', async () => {
            const editor = await openText('journey J {\n  task a estimate 1 h\n  task b after a estimate 2 h\n}\n');
            assert.match(await invoke('journey_analyze', {}), /Duration \*\*0\.125 d\*\*/);
            await replace(editor, '2 h', '5 h');
            assert.match(await invoke('journey_analyze', {}), /Duration \*\*0\.25 d\*\*/);
            assert.match(await invoke('journey_explain_step', { step: 'b' }), /`b` has no slack/);
            assert.match(await invoke('journey_simulate', { iterations: 100 }), /Every run takes the same time/);
            assert.match(await invoke('journey_plan', {}), /This journey has no improvements/);
            assert.match(await invoke('journey_review', {}), /Nothing to see to/);
        });

        it('check a draft, and tell the language', async () => {
            const text = await invoke('journey_list_problems', { text: 'journey Draft { task a after b estimate 1 h }' });
            assert.match(text, /1:30 error unresolved-reference/);
            assert.match(await invoke('journey_language_guide', {}), /^# The journey language in brief/);
        });

        it('say what is wrong', async () => {
            await openFile('shop.journey');
            assert.match(await refusal('journey_analyze', { path: 'nowhere.journey' }), /nowhere\.journey does not exist/);
            assert.match(await refusal('journey_explain_step', { step: 'paid' }), /There is no step paid in the journey Shop/);
        });

        it('keep to the room that a model has', async () => {
            await openFile('shop.journey');
            const countTokens = async (text: string) => text.length;
            const whole = await invoke('journey_analyze', {}, { tokenBudget: 100_000, countTokens });
            const short = await invoke('journey_analyze', {}, { tokenBudget: 100, countTokens });
            assert.match(whole, /^\| visit \|/m);
            assert.notMatch(short, /^\| visit \|/m);
            assert.match(short, /Not listed: 6 steps with more slack/);
        });
    });
}
