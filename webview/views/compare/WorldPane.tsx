import { Component, type ComponentChildren, createRef } from 'preact';
import type { Detail } from '../../../src/diagram/network/picture-model.ts';
import type { Camera } from '../../camera/camera.ts';
import { type Box, detailAt, type Size, type View, visibleBox } from '../../camera/view.ts';
import { attachCamera, transformOf } from '../frame/attach-camera.ts';
import { drawnBox, stillServes } from '../network/culling.ts';
import { PaneCanvas } from './PaneCanvas.tsx';

interface WorldPaneProperties {
    title: string;
    camera: Camera;
    picture: Size;
    onChoose: (step: string) => void;
    /** The part of the picture that is seen. */
    children: (drawn: Box, detail: Detail) => ComponentChildren;
    /** What stands still above it. */
    headings: ComponentChildren;
}

interface WorldPaneState {
    drawn: Box;
    detail: Detail;
}

/** One state of a journey in a picture that is moved and zoomed, together with the other one. */
export class WorldPane extends Component<WorldPaneProperties, WorldPaneState> {
    override state: WorldPaneState = { drawn: { left: 0, top: 0, right: 0, bottom: 0 }, detail: 'full' };
    readonly #svg = createRef<SVGSVGElement>();
    readonly #world = createRef<SVGGElement>();
    #cleanUp = () => {};

    override componentDidMount(): void {
        const { camera, picture } = this.props;
        this.#cleanUp = attachCamera(this.#svg.current!, camera, picture, null, this.#follow);
    }

    override componentDidUpdate({ picture: before }: WorldPaneProperties): void {
        const { camera, picture } = this.props;
        if (picture.width !== before.width || picture.height !== before.height) camera.follow(picture);
    }

    override componentWillUnmount(): void {
        this.#cleanUp();
    }

    override render({ title, camera, onChoose, children, headings }: WorldPaneProperties, { drawn, detail }: WorldPaneState) {
        return (
            <PaneCanvas title={title} camera={camera} svg={this.#svg} onChoose={onChoose}>
                <g ref={this.#world} class="journey-world" transform={transformOf(camera.view)}>
                    {children(drawn, detail)}
                </g>
                {headings}
            </PaneCanvas>
        );
    }

    readonly #follow = (view: View): void => {
        this.#world.current?.setAttribute('transform', transformOf(view));
        const seen = visibleBox(view, this.props.camera.panel);
        const detail = detailAt(view.k);
        if (detail !== this.state.detail || !stillServes(this.state.drawn, seen)) this.setState({ drawn: drawnBox(seen), detail });
    };
}
