import { renderToString } from 'preact-render-to-string';
import { StandalonePicture } from '../diagram/standalone/StandalonePicture.tsx';
import { STANDALONE_VIEWS } from '../diagram/standalone/views.ts';
import { drawingOf } from '../render/drawing-of.ts';
import { readJourneys } from './read-journeys.ts';

/** Fences of a document are drawn again whenever anything in it changes: their pictures are kept. */
const KEPT = 40;
const MOST_ERRORS = 10;
const pictures = new Map<string, string>();

/**
 * What stands in a Markdown preview for a fence with a journey: the picture of each journey, and below it what is wrong with
 * the text. Text of the fence is in it as text only.
 */
export function fenceHtml(text: string): string {
    const known = pictures.get(text);
    const html = known ?? renderToString(<Fence text={text} />);
    // The last used stands last.
    pictures.delete(text);
    pictures.set(text, html);
    if (pictures.size > KEPT) {
        const [oldest] = pictures.keys();
        pictures.delete(oldest);
    }
    return html;
}

function Fence({ text }: { text: string }) {
    const { journeys, errors } = readJourneys(text);
    const drawings = journeys.flatMap((journey) => {
        const drawing = journey.network.steps.length > 0 ? drawingOf(journey) : null;
        return drawing ? [drawing] : [];
    });
    return (
        <>
            {drawings.map((drawing, i) => (
                <div key={i} class="journey-fence-picture">
                    <StandalonePicture drawing={drawing} view={STANDALONE_VIEWS.network} />
                </div>
            ))}
            {drawings.length === 0 && (
                <pre>
                    <code>{text}</code>
                </pre>
            )}
            {errors.length > 0 && (
                <ul class="journey-fence-errors" role="alert">
                    {errors.slice(0, MOST_ERRORS).map(({ line, message }, i) => (
                        <li key={i}>
                            <strong>Line {line}:</strong> {message}
                        </li>
                    ))}
                    {errors.length > MOST_ERRORS && <li>{errors.length - MOST_ERRORS} more</li>}
                </ul>
            )}
        </>
    );
}
