import { defineConfig } from 'vitest/config';

/** Unit and component tests. What needs a real VS Code or browser lives in test/vscode and has its own runner. */
export default defineConfig({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    test: {
        include: ['test/**/*.test.{ts,tsx}'],
        exclude: ['test/vscode/**'],
    },
});
