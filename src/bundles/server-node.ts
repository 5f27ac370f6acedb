/**
 * All that needs the language, in one file for hosts on Node (dist/server.cjs), so that the package holds the language once for them:
 * run as a program it is the language server, and required by the extension it draws outside the panel.
 */

export * from '../drawing/main.ts';

/** Starts the language server on the streams of this process. */
export const serve = () => import('../server/node.ts');
