/**
 * Every diagnostic the language reports, by the code that never changes. The language manual (README.md) lists the
 * same codes; a test holds this list, the tests and the manual together.
 */

/** Severities as the Language Server Protocol names them. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type DiagnosticSeverityName = (typeof SEVERITIES)[number];

export interface CatalogueEntry {
    severity: DiagnosticSeverityName;
    /** Shown faded, because the text can go without a change of meaning. */
    unnecessary?: true;
    /** One line for help texts and tables. */
    meaning: string;
}

export const DIAGNOSTICS = {
    syntax: { severity: 'error', meaning: 'the text does not parse' },
    'unresolved-reference': { severity: 'error', meaning: 'a name is not declared' },
    'duplicate-name': { severity: 'error', meaning: 'a name is declared more than once in its name space' },
    'dependency-cycle': { severity: 'error', meaning: 'steps wait for each other, or a step for itself' },
    'estimate-order': { severity: 'error', meaning: 'the three points do not ascend' },
    'estimate-points': { severity: 'error', meaning: 'an estimate has neither one nor three points, or a single duration has several' },
    'unit-missing': { severity: 'error', meaning: 'a number has no unit and the journey sets none' },
    'value-range': { severity: 'error', meaning: 'a value is out of its range, or shares do not make 100 %' },
    'misplaced-property': { severity: 'error', meaning: 'a property stands where it may not, or once too often' },
    'no-path': { severity: 'error', meaning: 'a target runs to a step that does not follow its first step' },
    'import-missing': { severity: 'error', meaning: 'an imported file cannot be read' },
    'import-cycle': { severity: 'error', meaning: 'files import each other, or a file itself' },
    'expansion-cycle': { severity: 'error', meaning: 'journeys expand each other, or a journey itself' },
    'missing-estimate': {
        severity: 'warning',
        meaning: 'a step that takes time has no estimate; information for an estimate left open with tbd',
    },
    'target-missed': { severity: 'warning', meaning: 'the probability to keep a target is below what it promises' },
    'stage-order': { severity: 'warning', meaning: 'a step depends on a step of a later stage' },
    'estimate-drift': { severity: 'warning', meaning: 'the observed median is not what the estimate expects' },
    'kpi-missed': { severity: 'warning', meaning: 'the actual value falls short of the target after its date, or of the threshold' },
    'capacity-exceeded': { severity: 'warning', meaning: 'an improvement needs more of a team than it has' },
    'conflicting-changes': { severity: 'warning', meaning: 'two improvements in no order change the same thing of a step' },
    'moment-unowned': { severity: 'information', meaning: 'no team answers for a moment of truth, although teams are declared' },
    'isolated-step': { severity: 'information', meaning: 'a step has no dependency in or out' },
    'pain-unanswered': { severity: 'information', meaning: 'a severe pain has neither a recovery nor an improvement of its step' },
    'outcome-unserved': { severity: 'information', meaning: 'no step serves an outcome, although steps serve others' },
    'kpi-incomplete': { severity: 'information', meaning: 'a KPI has no baseline, target or date and cannot be measured' },
    'improvement-no-gain': { severity: 'information', meaning: 'an improvement saves time only in steps that have more of it to spare' },
    'redundant-dependency': { severity: 'hint', unnecessary: true, meaning: 'a dependency is written twice or implied by others' },
    'unused-declaration': { severity: 'hint', unnecessary: true, meaning: 'nothing uses what is declared' },
} as const satisfies Record<string, CatalogueEntry>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** The catalogue's codes in the order of the language manual. */
export const DIAGNOSTIC_CODES = Object.keys(DIAGNOSTICS) as DiagnosticCode[];

/** Whether a text, such as an argument of the command line, is a code of the catalogue. */
export function isDiagnosticCode(text: string): text is DiagnosticCode {
    return Object.hasOwn(DIAGNOSTICS, text);
}
