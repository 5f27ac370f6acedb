import { Component, type ComponentChild, type ComponentType } from 'preact';

/**
 * A component that is drawn anew only when a property is no longer the same value. Preact's own `memo` lives in
 * `preact/compat`, which slows down every element for the sake of React's conventions.
 */
export function pureComponent<P extends object>(draw: (properties: P) => ComponentChild): ComponentType<P> {
    return class extends Component<P> {
        override shouldComponentUpdate(next: Readonly<P>): boolean {
            return !sameProperties(this.props, next);
        }

        override render(properties: P): ComponentChild {
            return draw(properties);
        }
    };
}

function sameProperties<P extends object>(before: P, after: P): boolean {
    for (const key in after) {
        if (before[key] !== after[key]) {
            return false;
        }
    }
    for (const key in before) {
        if (!(key in after)) {
            return false;
        }
    }
    return true;
}
