import type { ConfigurationProvider } from 'langium';

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

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}
