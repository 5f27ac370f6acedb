import type { ConfigurationProvider } from 'langium';

/** Which hints stand behind a step. All are on unless the editor's settings turn them off. */
export interface InlayHintSettings {
    expected: boolean;
    slack: boolean;
    critical: boolean;
}

const SECTION = 'journey';

/** Reads `journey.inlayHints.expected`, `.slack` and `.critical`. */
export async function inlayHintSettings(configuration: ConfigurationProvider): Promise<InlayHintSettings> {
    const written: unknown = await configuration.getConfiguration(SECTION, 'inlayHints');
    const isOn = (key: keyof InlayHintSettings) => !(isObject(written) && written[key] === false);
    return { expected: isOn('expected'), slack: isOn('slack'), critical: isOn('critical') };
}

/** Reads `journey.codeLens`. */
export async function areCodeLensesOn(configuration: ConfigurationProvider): Promise<boolean> {
    const written: unknown = await configuration.getConfiguration(SECTION, 'codeLens');
    return written !== false;
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}
