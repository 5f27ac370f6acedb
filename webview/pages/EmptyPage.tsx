import { FIRST_JOURNEY } from '../../src/protocol/first-journey.ts';

const FIRST_STEP = `touchpoint visit "Website visit" estimate 1 3 10 min
moment checkout "Checkout" after visit estimate 2 5 15 min`;

/** What an empty file shows: how to begin. */
export function EmptyPage({ journey, onBegin }: { journey: string | null; onBegin: () => void }) {
    if (journey !== null) {
        return (
            <main class="page">
                <Sketch />
                <h1>“{journey}” has no steps yet</h1>
                <p>
                    Write the first ones between its braces. Each names what it comes after, and how long it takes at best, most likely and
                    at worst.
                </p>
                <pre>{FIRST_STEP}</pre>
            </main>
        );
    }
    return (
        <main class="page">
            <Sketch />
            <h1>Describe a journey, see its network</h1>
            <p>
                Write the steps of a customer’s journey with three estimates each. The network, its critical path and the odds of every
                target are drawn here as you type.
            </p>
            <button type="button" class="primary" onClick={onBegin}>
                Insert a first journey
            </button>
            <pre>{FIRST_JOURNEY}</pre>
        </main>
    );
}

function Sketch() {
    return (
        <svg class="sketch" viewBox="0 0 240 84" aria-hidden="true">
            <path d="M62 42H72Q80 42 80 50V58Q80 66 88 66H92M148 66H156Q164 66 164 58V50Q164 42 172 42" />
            <path class="sketch-critical" d="M62 42H72Q80 42 80 34V26Q80 18 88 18H92M148 18H156Q164 18 164 26V34Q164 42 172 42H176" />
            <rect class="sketch-critical" x="4" y="28" width="58" height="28" rx="4" />
            <rect class="sketch-critical" x="92" y="4" width="56" height="28" rx="4" />
            <rect class="sketch-dashed" x="92" y="52" width="56" height="28" rx="1" />
            <path class="sketch-critical" d="M184 28H228L236 36V48L228 56H184L176 48V36Z" />
        </svg>
    );
}
