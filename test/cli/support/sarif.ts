/**
 * The rules of the SARIF 2.1.0 schema (OASIS, sarif-schema-2.1.0.json) for the parts that a report may use: what must be
 * there, of which type, and that nothing else is.
 */

type Check = (value: unknown, path: string) => string[];

const fault = (path: string, expected: string) => [`${path}: expected ${expected}`];
const text: Check = (value, path) => (typeof value === 'string' ? [] : fault(path, 'a text'));
const flag: Check = (value, path) => (typeof value === 'boolean' ? [] : fault(path, 'a boolean'));
const matching =
    (pattern: RegExp): Check =>
    (value, path) =>
        typeof value === 'string' && pattern.test(value) ? [] : fault(path, String(pattern));
const atLeast =
    (least: number): Check =>
    (value, path) =>
        Number.isInteger(value) && Number(value) >= least ? [] : fault(path, `a whole number from ${least}`);
const listOf =
    (check: Check, fewest = 0): Check =>
    (value, path) => {
        if (!Array.isArray(value) || value.length < fewest) return fault(path, `a list of at least ${fewest}`);
        return value.flatMap((entry, index) => check(entry, `${path}[${index}]`));
    };
const objectOf =
    (required: Record<string, Check>, optional: Record<string, Check> = {}): Check =>
    (value, path) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault(path, 'an object');
        const known: Record<string, Check> = { ...required, ...optional };
        return [
            ...Object.keys(required).flatMap((key) => (key in value ? [] : fault(`${path}.${key}`, 'to be there'))),
            ...Object.entries(value).flatMap(([key, entry]) =>
                Object.hasOwn(known, key) ? known[key](entry, `${path}.${key}`) : fault(`${path}.${key}`, 'not to be there'),
            ),
        ];
    };

const message = objectOf({ text });
const level = matching(/^(none|note|warning|error)$/);
/** RFC 3986, `uri-reference`; a colon in the first segment would make it a scheme. */
const uriReference = matching(/^(?:[A-Za-z][A-Za-z0-9+.-]*:|(?![^/]*:))(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?#]|%[0-9A-F]{2})*$/);
const region = objectOf({ startLine: atLeast(1) }, { startColumn: atLeast(1), endLine: atLeast(1), endColumn: atLeast(1) });
const physicalLocation = objectOf({ artifactLocation: objectOf({ uri: uriReference }) }, { region });
const location = objectOf({}, { id: atLeast(-1), physicalLocation, message });
const rule = objectOf(
    { id: text },
    { shortDescription: message, fullDescription: message, help: message, defaultConfiguration: objectOf({}, { level }) },
);
const result = objectOf(
    { message },
    { ruleId: text, ruleIndex: atLeast(-1), level, locations: listOf(location), relatedLocations: listOf(location) },
);
const driver = objectOf(
    { name: text },
    { fullName: text, version: text, semanticVersion: matching(/^\d+\.\d+\.\d+/), rules: listOf(rule) },
);
const invocation = objectOf({ executionSuccessful: flag }, { toolExecutionNotifications: listOf(objectOf({ message }, { level })) });
const run = objectOf(
    { tool: objectOf({ driver }) },
    { invocations: listOf(invocation), columnKind: matching(/^(utf16CodeUnits|unicodeCodePoints)$/), results: listOf(result) },
);
const log = objectOf({ version: matching(/^2\.1\.0$/), runs: listOf(run) }, { $schema: text });

/** Where a SARIF log breaks the schema; empty for a valid one. Rules that results point at must be there as well. */
export function sarifFaults(value: unknown): string[] {
    const faults = log(value, 'log');
    return faults.length > 0 ? faults : (value as { runs: Run[] }).runs.flatMap(ruleFaults);
}

interface Run {
    tool: { driver: { rules: { id: string }[] } };
    results: { ruleId: string; ruleIndex: number }[];
}

function ruleFaults({ tool, results }: Run): string[] {
    return results.flatMap(({ ruleId, ruleIndex }) => (tool.driver.rules[ruleIndex]?.id === ruleId ? [] : fault('ruleIndex', ruleId)));
}
