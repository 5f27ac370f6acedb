import { defineConfig } from 'vitest/config';

/** What was built and packaged, and end-to-end tests: one workbench at a time, driven as a person would. */
export default defineConfig({
    test: {
        include: ['test/package/**/*.test.ts', 'test/vscode/workbench/**/*.test.ts'],
        fileParallelism: false,
        testTimeout: 120_000,
        hookTimeout: 180_000,
        // What comes about by itself may take a while beside other tests: a second is too little.
        expect: { poll: { timeout: 10_000 } },
    },
});
