/**
 * All that needs the language, in one file for browsers (dist/server-web.js), so that the package holds the language once for them: run
 * as a worker it is the language server, and read by the extension it draws outside the panel.
 */

export * from '../drawing/main.ts';

/** Starts the language server on the port of this worker. */
export const serve = () => import('../server/browser.ts');
