import { exportCsv } from './csv/export-csv.ts';
import type { Exported, ExportInput } from './exchange.ts';
import type { ExportFormat } from './format-names.ts';
import { exportDot } from './graphviz/export-dot.ts';
import { exportFlowchart } from './mermaid/export-flowchart.ts';
import { exportGantt } from './mermaid/export-gantt.ts';
import { exportMspdi } from './mspdi/export-mspdi.ts';

/** How a journey is written in each format. They need none of the packages that reading needs. */
export const EXPORTERS: Readonly<Record<ExportFormat, (input: ExportInput) => Exported>> = {
    csv: exportCsv,
    'mermaid-gantt': exportGantt,
    'mermaid-flowchart': exportFlowchart,
    dot: exportDot,
    mspdi: exportMspdi,
};
