import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

/**
 * The font inside a WOFF 1.0 file [W3C Recommendation, 13 December 2012]: its tables, decompressed, behind a directory of
 * TrueType. The checksums stay as they are, as the tables are the same bytes.
 */
export function sfntOfWoff(woff: Buffer): Buffer {
    if (woff.readUInt32BE(0) !== SIGNATURE) throw new Error('This is no WOFF file.');
    const count = woff.readUInt16BE(12);
    const tables = Array.from({ length: count }, (_, i) => {
        const at = HEADER + i * ENTRY;
        const [tag, offset, stored, length, checksum] = [0, 4, 8, 12, 16].map((field) => woff.readUInt32BE(at + field));
        const data = woff.subarray(offset, offset + stored);
        return { tag, checksum, data: stored < length ? inflateSync(data) : data };
    });
    const directory = Buffer.alloc(12 + 16 * count);
    const power = 2 ** Math.floor(Math.log2(count));
    woff.copy(directory, 0, 4, 8);
    directory.writeUInt16BE(count, 4);
    directory.writeUInt16BE(16 * power, 6);
    directory.writeUInt16BE(Math.log2(power), 8);
    directory.writeUInt16BE(16 * (count - power), 10);
    const parts: Buffer[] = [directory];
    let end = directory.length;
    tables.forEach(({ tag, checksum, data }, i) => {
        [tag, checksum, end, data.length].forEach((value, field) => {
            directory.writeUInt32BE(value, 12 + 16 * i + 4 * field);
        });
        const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
        parts.push(data, padding);
        end += data.length + padding.length;
    });
    return Buffer.concat(parts);
}
