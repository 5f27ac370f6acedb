import type { Camera } from '../camera/camera.ts';
import type { PanelStore } from '../store/panel-store.ts';
import type { NetworkMemory } from '../views/network/network-memory.ts';
import type { PanelHost } from './panel-host.ts';
import { type SavedState, withView } from './saved-state.ts';

const REST_MILLISECONDS = 200;

/** Keeps for each journey how it was looked at: over a switch of journeys, and over a reload of the window. */
export class ViewKeeper {
    readonly #host: PanelHost;
    readonly #camera: Camera;
    readonly #store: PanelStore;
    readonly #network: NetworkMemory;
    #saved: SavedState | null;
    #shown: { uri: string; journey: string; drawing: number } | null = null;
    #timer = 0;

    constructor(host: PanelHost, camera: Camera, store: PanelStore, network: NetworkMemory) {
        this.#host = host;
        this.#camera = camera;
        this.#store = store;
        this.#network = network;
        this.#saved = host.readState();
        store.view = this.#saved?.view ?? store.view;
        camera.subscribe(() => this.#rememberSoon());
        network.subscribe(() => this.#rememberSoon());
    }

    /** Call before a state is drawn: where it shows another journey, the view becomes the one that this journey had. */
    beforeDrawing(): void {
        const { preview } = this.#store;
        const journey = preview?.outline?.journey;
        if (!preview || journey === undefined) {
            return;
        }
        const { uri, drawing } = preview;
        if (drawing !== this.#shown?.drawing) {
            this.#remember();
            this.#restore(uri, journey);
        }
        this.#shown = { uri, journey, drawing };
        this.#rememberSoon();
    }

    #restore(uri: string, journey: string): void {
        const view = this.#saved?.uri === uri ? this.#saved.views[journey] : undefined;
        this.#network.showFolded(new Set(view?.folded));
        this.#camera.mode = view?.mode ?? 'home';
        if (view !== undefined) {
            this.#camera.view = { k: view.k, x: view.x, y: view.y };
            this.#store.selected ??= view.selected;
        }
    }

    #rememberSoon(): void {
        if (this.#shown !== null) {
            clearTimeout(this.#timer);
            this.#timer = window.setTimeout(() => this.#remember(), REST_MILLISECONDS);
        }
    }

    #remember(): void {
        if (this.#shown === null) {
            return;
        }
        const { uri, journey } = this.#shown;
        this.#saved = withView(this.#saved, uri, journey, this.#store.view, {
            ...this.#camera.view,
            mode: this.#camera.mode,
            selected: this.#store.selected,
            folded: [...this.#network.folded],
        });
        this.#host.writeState(this.#saved);
    }
}
