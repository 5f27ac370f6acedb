/** The fonts of the package, as the build makes them. */
declare module 'journey-fonts' {
    export interface PackagedFont {
        name: string;
        weight: 400 | 700;
        ranges: readonly (readonly [first: number, last: number])[];
        /** A WOFF file. */
        base64: string;
    }
    const fonts: readonly PackagedFont[];
    export default fonts;
}
