import type { DataFormat } from './export-requests.ts';

export const PICTURE_FORMATS = ['svg', 'png', 'pdf', 'html'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Pictures that the panel's page makes, with the fonts of its browser. */
export type PaintedFormat = Extract<PictureFormat, 'png' | 'pdf'>;

/** What a person chooses from: the title, what it is good for, and how a file's name ends. */
export interface FormatChoice {
    title: string;
    use: string;
    extension: string;
}

export const PICTURE_CHOICES: Readonly<Record<PictureFormat, FormatChoice>> = {
    svg: { title: 'SVG', use: 'for drawing programs and web pages', extension: 'svg' },
    png: { title: 'PNG', use: 'for slides and chats', extension: 'png' },
    pdf: { title: 'PDF', use: 'one page of the size of the picture', extension: 'pdf' },
    html: { title: 'HTML', use: 'one page with pan and zoom', extension: 'html' },
};

export const DATA_CHOICES: Readonly<Record<DataFormat, FormatChoice>> = {
    csv: { title: 'CSV', use: 'for spreadsheets', extension: 'csv' },
    json: { title: 'JSON', use: 'all figures, for programs', extension: 'json' },
    'mermaid-gantt': { title: 'Mermaid gantt', use: 'for wikis', extension: 'mmd' },
    'mermaid-flowchart': { title: 'Mermaid flowchart', use: 'for wikis', extension: 'mmd' },
    dot: { title: 'Graphviz DOT', use: 'for graph tools', extension: 'dot' },
    mspdi: { title: 'Microsoft Project XML', use: 'for project planners', extension: 'xml' },
};
