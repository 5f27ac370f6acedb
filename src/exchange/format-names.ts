/** Formats of other programs that a journey can be written in. */
export const EXPORT_FORMATS = ['csv', 'mermaid-gantt', 'mermaid-flowchart', 'dot', 'mspdi'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Formats that can become a journey. */
export const IMPORT_FORMATS = ['mermaid-journey', 'mermaid-gantt', 'csv', 'mspdi'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];
