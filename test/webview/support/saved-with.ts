import type { ViewId } from '../../../src/protocol/preview.ts';
import { URI } from './compose.ts';

/** What a page saved that showed this view. */
export function savedWith(view: ViewId) {
    return { version: 1, uri: URI, journey: null, view, views: {} };
}
