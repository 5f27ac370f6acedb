/** Tells the date that counts as today, as the language writes it: `2027-03-31`, or with a time of day. */
export type Today = () => string;

/** The computer's date, in its own time zone. */
export const dateOfClock: Today = () => {
    const now = new Date();
    const two = (part: number) => String(part).padStart(2, '0');
    return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
