/** Mocha's build for browsers, which leaves its names on the global object, in the shape of its package for Node. */

import 'mocha/mocha.js';

type MochaNames = typeof import('mocha') & { Mocha: typeof Mocha };
const names = globalThis as unknown as MochaNames;

export default names.Mocha;
export const describe = (title: string, body: () => void) => names.describe(title, body);
export const it = (title: string, body: () => unknown) => names.it(title, body as Mocha.Func);
export const before = (body: () => unknown) => names.before(body as Mocha.Func);
export const after = (body: () => unknown) => names.after(body as Mocha.Func);
export const afterEach = (body: () => unknown) => names.afterEach(body as Mocha.Func);
