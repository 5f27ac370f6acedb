import { COLUMNS } from '../../../src/diagram/table/columns.ts';
import type { Sorting } from '../../../src/diagram/table/sorting.ts';
import type { Unit } from '../../../src/pert/durations.ts';

interface TableHeadProperties {
    sorting: Sorting;
    unit: Unit;
    onSort: (column: string) => void;
}

/** The headings; each sorts the table by its column. */
export function TableHead({ sorting, unit, onSort }: TableHeadProperties) {
    return (
        <thead>
            <tr aria-rowindex={1}>
                {COLUMNS.map(({ id, title, meaning, type }) => {
                    const order = sorting.column === id ? (sorting.descending ? 'descending' : 'ascending') : undefined;
                    // The name of a button must hold the text that is seen [WCAG 2.2, 2.5.3].
                    const name = (words: string) => (words.startsWith(title) ? words : `${title}: ${words}`);
                    const explained = type === 'time' ? `${meaning}, in ${unit}` : meaning;
                    return (
                        <th key={id} scope="col" class={`cell-${type} column-${id}`} aria-sort={order}>
                            <button type="button" title={explained} aria-label={name(explained)} onClick={() => onSort(id)}>
                                <span class="heading-title">{title}</span>
                                <span class="heading-order" aria-hidden="true">
                                    {order === undefined ? '' : order === 'ascending' ? '▲' : '▼'}
                                </span>
                            </button>
                        </th>
                    );
                })}
            </tr>
        </thead>
    );
}
