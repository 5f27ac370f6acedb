/** What we use of it; the types that others wrote for it know less. */
declare module 'subset-font' {
    /** A font with a text's characters alone. */
    export default function subsetFont(
        font: Uint8Array,
        text: string,
        options: { targetFormat: 'woff'; noHinting: boolean; keepFeatures: string[]; dropTables: string[] },
    ): Promise<Buffer>;
}
