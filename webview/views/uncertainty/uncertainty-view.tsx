import type { PanelView, ViewProperties } from '../view.ts';
import { UncertaintyPage } from './UncertaintyPage.tsx';
import { UncertaintyMemory } from './uncertainty-memory.ts';

/** What simulated customers experience, and why. */
export function uncertaintyView(): PanelView {
    const memory = new UncertaintyMemory();

    function Uncertainty({ preview, selected, network, actions }: ViewProperties) {
        const { outline, estimates, uncertainty, version } = preview;
        return (
            <UncertaintyPage
                outline={outline}
                estimates={estimates}
                network={network}
                uncertainty={uncertainty}
                version={version}
                selected={selected}
                memory={memory}
                actions={actions}
            />
        );
    }

    return {
        id: 'uncertainty',
        title: 'Uncertainty',
        showsSteps: false,
        icon: 'M1.5 13.5H14.5M2.5 13.5V11H4.5V7H6.5V3H8.5V6H10.5V9.5H12.5V12H13.5V13.5',
        Content: Uncertainty,
        zoom: null,
        Legend: null,
    };
}
