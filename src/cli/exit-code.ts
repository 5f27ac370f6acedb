import type { Finding } from '../answers/findings.ts';

/** Exit codes of every command. */
export const EXIT = { fine: 0, found: 1, usage: 2 } as const;

/** What counts as an error beside errors. */
export interface FailurePolicy {
    /** Warnings do. */
    strict?: boolean;
    /** Any diagnostic with one of these codes does. */
    failOn?: ReadonlySet<string>;
}

/** 1 when a finding counts as an error, else 0. */
export function exitCodeOf(findings: readonly Finding[], { strict = false, failOn }: FailurePolicy = {}): number {
    const fails = ({ severity, code }: Finding) => severity === 'error' || (strict && severity === 'warning') || failOn?.has(code);
    return findings.some(fails) ? EXIT.found : EXIT.fine;
}
