import { defineConfig } from 'vitest/config';

const include = (rooms: readonly string[]) => rooms.map((room) => `test/${room}/**/*.test.{ts,tsx}`);

/** Rooms whose tests compute and leave nothing behind: one file after the other finds the modules loaded, which saves a third of their time. */
const TOGETHER = include(['answers', 'diagram', 'exchange', 'language', 'pert', 'render']);

/** Unit and component tests. What needs a build or a real VS Code lives in test/package and test/vscode and has its own configuration. */
export default defineConfig({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    test: {
        // Both of two cores work; a test may then wait for the other one.
        maxWorkers: '100%',
        testTimeout: 20_000,
        hookTimeout: 60_000,
        // What comes about by itself may take a while beside other tests: a second is too little.
        expect: { poll: { timeout: 10_000 } },
        setupFiles: ['test/seed.ts'],
        // Pictures outside the panel are made with the style sheets' text, which is empty otherwise.
        css: true,
        projects: [
            { extends: true, test: { name: 'together', include: TOGETHER, isolate: false } },
            {
                extends: true,
                test: {
                    name: 'apart',
                    include: ['test/**/*.test.{ts,tsx}'],
                    exclude: ['test/vscode/**', 'test/package/**', ...TOGETHER],
                },
            },
        ],
    },
});
