/** A report in parts, so that text and Markdown say the same. */

export interface ReportTable {
    /** The first column is aligned to the left, the others to the right, but for the last where it is `text`. */
    columns: string[];
    rows: string[][];
}

export interface ReportSection {
    heading: string;
    /** Sentences, each a paragraph of its own in Markdown. */
    sentences: string[];
    table?: ReportTable;
    /** Numbered. */
    items?: string[];
}

export interface Report {
    title: string;
    sections: ReportSection[];
}
