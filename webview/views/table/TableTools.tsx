import type { TableFormat } from '../../../src/diagram/table/copied-text.ts';

interface TableToolsProperties {
    words: string;
    /** Rows that are shown, and all. */
    shown: number;
    all: number;
    /** What was copied last, in words; empty as long as nothing was. */
    copied: string;
    onFilter: (words: string) => void;
    onCopy: (format: TableFormat) => void;
}

const FORMATS: { format: TableFormat; title: string; meaning: string }[] = [
    { format: 'csv', title: 'CSV', meaning: 'Copy the rows as CSV' },
    { format: 'tsv', title: 'Spreadsheet', meaning: 'Copy the rows for pasting into a spreadsheet (TSV)' },
    { format: 'markdown', title: 'Markdown', meaning: 'Copy the rows as a Markdown table' },
];

/** Above the table: what is looked for, and ways to hand the rows on. */
export function TableTools({ words, shown, all, copied, onFilter, onCopy }: TableToolsProperties) {
    return (
        <div class="view-tools">
            <input
                type="search"
                class="table-filter"
                placeholder="Filter steps"
                aria-label="Filter steps"
                value={words}
                onInput={(event) => onFilter(event.currentTarget.value)}
            />
            <span class="table-count" role="status">
                {shown === all ? `${all} ${all === 1 ? 'step' : 'steps'}` : `${shown} of ${all} steps`}
            </span>
            <span class="table-copied" role="status">
                {copied}
            </span>
            <div class="table-copy" role="toolbar" aria-label="Copy">
                <span aria-hidden="true">Copy as</span>
                {FORMATS.map(({ format, title, meaning }) => (
                    <button key={format} type="button" title={meaning} aria-label={meaning} onClick={() => onCopy(format)}>
                        {title}
                    </button>
                ))}
            </div>
        </div>
    );
}
