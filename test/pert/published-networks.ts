/** Networks of textbooks that more than one test compares with. */

import type { Row } from './networks.ts';

/** F. S. Hillier and G. J. Lieberman, Introduction to Operations Research, "Reliable Construction Co.": table of estimates, in weeks. */
export const RELIABLE_CONSTRUCTION: readonly Row[] = [
    ['A', '', [1, 2, 3]],
    ['B', 'A', [2, 3.5, 8]],
    ['C', 'B', [6, 9, 18]],
    ['D', 'C', [4, 5.5, 10]],
    ['E', 'C', [1, 4.5, 5]],
    ['F', 'E', [4, 4, 10]],
    ['G', 'D', [5, 6.5, 11]],
    ['H', 'EG', [5, 8, 17]],
    ['I', 'C', [3, 7.5, 9]],
    ['J', 'FI', [3, 9, 9]],
    ['K', 'J', [4, 4, 4]],
    ['L', 'J', [1, 5.5, 7]],
    ['M', 'H', [1, 2, 3]],
    ['N', 'KL', [5, 5.5, 9]],
];
