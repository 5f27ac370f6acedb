import type { ComponentChildren } from 'preact';

/** A page that has nothing to draw says so in words. */
export function Message({ title, children }: { title: string; children?: ComponentChildren }) {
    return (
        <main class="page">
            <h1>{title}</h1>
            {children}
        </main>
    );
}
