/** Makes journey-pert-VERSION.vsix, which `code --install-extension` takes. */

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from './host/environment.ts';

const { name, version }: { name: string; version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
for (const file of readdirSync(root)) {
    if (file.endsWith('.vsix')) rmSync(join(root, file));
}
await createVSIX({
    cwd: root,
    packagePath: join(root, `${name}-${version}.vsix`),
    // Everything that runs is bundled.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
});
