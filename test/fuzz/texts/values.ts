import fc from 'fast-check';

/** Names of several scripts, names that are keywords or units, and names that only begin like one. */
export const NAMES = [
    ...[
        'visit',
        'choose',
        'web',
        'wallet',
        'min',
        's',
        'd',
        'days',
        'target',
        'after',
        'start',
        'finish',
        'stage',
        'moment',
        'in',
        'order',
    ],
    ...[
        'tbd',
        'lag',
        'from',
        'to',
        'on',
        'is',
        'better',
        'idea',
        'after-sales',
        '_',
        '__proto__',
        'constructor',
        'toString',
        'x9',
        'é',
        'e\u0301e',
    ],
    ...['浏览', 'Kündigung', 'भुगतान', 'оплата', 'دفع', 'Ⅷ', '𝒳', 'ﬁn', 'ℓ', 'first', 'zero', 'journey', 'unit', 'task', 'wait', 'kpi'],
];

export const UNITS = ['ms', 's', 'min', 'h', 'd', 'w', 'mo', 'y'] as const;

export const LABELS = [
    ...[
        '"Website visit"',
        '""',
        '"\\"quoted\\""',
        '"a\\nb\\t"',
        '"\\u{1F600}"',
        '"👩‍👩‍👧‍👦 family"',
        '"\u202Eright to left"',
        '"<b>&amp;</b>"',
    ],
    ...['"{ } // /* */"', '"`code` | table"', `"${'long '.repeat(60)}"`],
];

const NUMBERS = ['0', '0.5', '1', '2', '3', '8', '12', '30', '240', '1000000', '0.000001', '007', '123456789012345678901234567890'];

export const number = fc.constantFrom(...NUMBERS);
export const unit = fc.constantFrom(...UNITS);
export const label = fc.option(fc.constantFrom(...LABELS), { nil: '' });
export const text = fc.constantFrom(...LABELS);
export const score = fc.constantFrom('1', '2', '3', '4', '5');
export const percent = fc.constantFrom('0%', '1%', '0.5 %', '35%', '90%', '99.99%', '100%');
export const date = fc.constantFrom('2027-03-31', '2027-02-28T09:00', '1999-12-31', '2096-02-29');

/** One duration or three, in ascending order. */
export const estimate = fc
    .tuple(fc.array(number, { minLength: 1, maxLength: 3 }), unit)
    .map(([values, of]) => `${(values.length === 2 ? values.slice(1) : values).sort((a, b) => Number(a) - Number(b)).join(' ')} ${of}`);
export const duration = fc.tuple(number, unit).map((parts) => parts.join(''));
