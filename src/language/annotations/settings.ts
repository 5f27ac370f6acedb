import type { ConfigurationProvider } from 'langium';
import type { EditorDiagnosticSettings } from '../diagnostics/editor/editor-diagnostics.ts';
import { USUAL_HANDOVERS } from '../diagnostics/editor/handovers.ts';

/** Which hints stand behind steps and targets. All are on unless the editor's settings turn them off. */
export interface InlayHintSettings {
    expected: boolean;
    slack: boolean;
    critical: boolean;
    targets: boolean;
}

const SECTION = 'journey';

/** Reads `journey.inlayHints.expected`, `.slack`, `.critical` and `.targets`. */
export async function inlayHintSettings(configuration: ConfigurationProvider): Promise<InlayHintSettings> {
    const written: unknown = await configuration.getConfiguration(SECTION, 'inlayHints');
    const isOn = (key: keyof InlayHintSettings) => !(isObject(written) && written[key] === false);
    return { expected: isOn('expected'), slack: isOn('slack'), critical: isOn('critical'), targets: isOn('targets') };
}

/** Reads `journey.codeLens`. */
export async function areCodeLensesOn(configuration: ConfigurationProvider): Promise<boolean> {
    const written: unknown = await configuration.getConfiguration(SECTION, 'codeLens');
    return written !== false;
}

/** Reads `journey.targets`: whether the simulated probability decides on targets, and not the classical one. */
export async function isDecidedBySimulation(configuration: ConfigurationProvider): Promise<boolean> {
    const written: unknown = await configuration.getConfiguration(SECTION, 'targets');
    return written === 'simulated';
}

/** Reads `journey.diagnostics.unservingSteps` and `.mostHandovers`, of which 0 turns the question off. */
export async function editorDiagnosticSettings(configuration: ConfigurationProvider): Promise<EditorDiagnosticSettings> {
    const written: unknown = await configuration.getConfiguration(SECTION, 'diagnostics');
    const { unservingSteps, mostHandovers } = isObject(written) ? written : {};
    const most = typeof mostHandovers === 'number' && mostHandovers >= 0 ? mostHandovers : USUAL_HANDOVERS;
    return { unservingSteps: unservingSteps !== false, mostHandovers: most === 0 ? null : most };
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}
