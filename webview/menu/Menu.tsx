import { Component, createRef } from 'preact';
import { itemAfter } from './menu-keys.ts';

export interface MenuItem {
    label: string;
    /** A word or a key, behind the label. */
    hint?: string;
    disabled?: boolean;
    act(): void;
}

export interface MenuGroup {
    /** Stands above the items; null for none. */
    title: string | null;
    items: readonly MenuItem[];
}

interface MenuProperties {
    /** For those who cannot see where it opens. */
    label: string;
    groups: readonly MenuGroup[];
    /** The corner that it opens from, in pixels of the page, and to which side. */
    place: { x: number; y: number; side: 'left' | 'right' };
    onClose: () => void;
}

/** Between the menu and the page's edge, in pixels. */
const MARGIN = 6;

/**
 * A menu over the page, as the ARIA Authoring Practices describe one: it takes the focus, goes with Escape, Tab or a click beside
 * it, and gives the focus back.
 */
export class Menu extends Component<MenuProperties> {
    readonly #menu = createRef<HTMLDivElement>();
    readonly #before = document.activeElement;
    #closed = false;

    override componentDidMount(): void {
        const menu = this.#menu.current!;
        menu.showPopover();
        this.#put();
        menu.focus({ preventScroll: true });
        this.#items()[0]?.focus({ preventScroll: true });
    }

    override componentDidUpdate(): void {
        this.#put();
        if (document.activeElement === this.#menu.current) {
            this.#items()[0]?.focus({ preventScroll: true });
        }
    }

    override render({ label, groups }: MenuProperties) {
        return (
            <div
                ref={this.#menu}
                class="menu"
                popover="auto"
                role="menu"
                aria-label={label}
                tabindex={-1}
                onKeyDown={this.#onKey}
                onToggle={this.#onToggle}
                onContextMenu={(event) => event.preventDefault()}
            >
                {groups.map(({ title, items }) => (
                    <fieldset key={title} class="menu-group" aria-label={title ?? label}>
                        {title !== null && (
                            <div class="menu-title" aria-hidden="true">
                                {title}
                            </div>
                        )}
                        {items.map((item) => (
                            <button
                                key={item.label}
                                type="button"
                                role="menuitem"
                                tabindex={-1}
                                aria-disabled={item.disabled ? 'true' : undefined}
                                onClick={() => this.#choose(item)}
                                onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
                            >
                                <span>{item.label}</span>
                                {item.hint && <span class="menu-hint">{item.hint}</span>}
                            </button>
                        ))}
                    </fieldset>
                ))}
            </div>
        );
    }

    /** Holds the menu within the page. */
    #put(): void {
        const menu = this.#menu.current!;
        const { x, y, side } = this.props.place;
        const { offsetWidth, offsetHeight } = menu;
        const left = side === 'right' ? x : x - offsetWidth;
        menu.style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - offsetWidth - MARGIN))}px`;
        menu.style.top = `${Math.max(MARGIN, Math.min(y, innerHeight - offsetHeight - MARGIN))}px`;
    }

    #items(): HTMLButtonElement[] {
        return Array.from(this.#menu.current?.querySelectorAll('button') ?? []);
    }

    #choose(item: MenuItem): void {
        if (!item.disabled) {
            this.#close();
            item.act();
        }
    }

    #close(): void {
        if (this.#closed) {
            return;
        }
        this.#closed = true;
        const hadFocus = this.#menu.current?.contains(document.activeElement) || document.activeElement === document.body;
        if (hadFocus && (this.#before instanceof HTMLElement || this.#before instanceof SVGElement)) {
            this.#before.focus({ preventScroll: true });
        }
        this.props.onClose();
    }

    /** A click beside it closes a popover. */
    readonly #onToggle = (event: Event): void => {
        if ((event as ToggleEvent).newState === 'closed') {
            this.#close();
        }
    };

    readonly #onKey = (event: KeyboardEvent): void => {
        event.stopPropagation();
        if (event.key === 'Escape' || event.key === 'Tab') {
            event.preventDefault();
            this.#close();
            return;
        }
        const items = this.#items();
        const next = itemAfter(
            items.map(({ textContent }) => textContent ?? ''),
            items.indexOf(document.activeElement as HTMLButtonElement),
            event,
        );
        if (next !== null) {
            event.preventDefault();
            items[next].focus({ preventScroll: true });
        }
    };
}
