import { type Sorting, TEXT_ORDER } from '../../../src/diagram/table/sorting.ts';

/** How the table was last looked at: it is found like that again when one comes back from another view. */
export class TableMemory {
    sorting: Sorting = TEXT_ORDER;
    /** What is looked for. */
    words = '';
}
