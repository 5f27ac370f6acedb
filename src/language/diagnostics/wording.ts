export { countOf, LIST_LIMIT, listed } from '../../pert/wording.ts';

/** A declaration's name as messages show it; `otherwise` while the name is not written yet. */
export function named({ name }: { name?: string }, otherwise: string): string {
    return name ? `\`${name}\`` : otherwise;
}

/** A share 0…1 with one decimal, `68.1 %`; with more of them where that is needed to tell it from `other`. */
export function percent(share: number, other?: number): string {
    if (share > 0 && share < 0.0005 && (other ?? 1) >= 0.001) return 'less than 0.1 %';
    for (let decimals = 1; decimals < 6; decimals++) {
        const shown = Number((share * 100).toFixed(decimals));
        if (other === undefined || other === share || shown !== Number((other * 100).toFixed(decimals))) return `${shown} %`;
    }
    return `${share * 100} %`;
}
