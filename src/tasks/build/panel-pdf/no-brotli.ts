/** Stands in the panel for a decoder that nothing needs there. */
export default function decompress(): never {
    throw new Error('There is no font in WOFF 2 here.');
}
