import { expect, test } from 'vitest';
import { parseJourney } from './support/services.ts';

test('parses a journey with a step', async () => {
    const { file } = await parseJourney('journey A { touchpoint visit estimate 1 2 3 min }');
    expect(file.members).toMatchObject([{ $type: 'Journey', name: 'A', members: [{ $type: 'Step', name: 'visit' }] }]);
});
