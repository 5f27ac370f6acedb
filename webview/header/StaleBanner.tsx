import type { PreviewStatus } from '../../src/protocol/preview.ts';

/** Says why the picture is not the one of the text. It lies over the picture's lower edge, so that nothing moves when it comes and goes. */
export function StaleBanner({ status }: { status: PreviewStatus }) {
    if (status.kind !== 'stale') {
        return null;
    }
    return (
        <div class="stale-banner" role="status">
            <span class="stale-sign" aria-hidden="true">
                !
            </span>
            <div>
                <strong>Last good picture.</strong> The text cannot be scheduled as it stands:
                <ul>
                    {status.reasons.map((reason, i) => (
                        <li key={i}>{reason}</li>
                    ))}
                </ul>
            </div>
        </div>
    );
}
