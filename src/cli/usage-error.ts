/** Wrong use of the command line or an input that cannot be read: reported in one line, exit code 2. */
export class UsageError extends Error {
    override name = 'UsageError';
}
