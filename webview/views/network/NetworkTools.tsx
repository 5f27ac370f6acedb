import { ToggleTool } from '../frame/ToggleTool.tsx';
import type { NetworkMemory } from './network-memory.ts';

/** What of the network is drawn, and how it is coloured. */
export function NetworkTools({ memory }: { memory: NetworkMemory }) {
    return (
        <>
            <ToggleTool
                title="Critical path only (C)"
                name="Critical path only"
                icon="M1.5 11.5H5L9 4.5H14M11.5 2L14 4.5L11.5 7"
                source={memory}
                pressed={() => memory.criticalOnly}
                onToggle={() => memory.toggleCriticalOnly()}
            />
            <ToggleTool
                title="Colour by criticality: for how many simulated customers a delay of the step delays the journey"
                name="Colour by criticality"
                icon="M4.5 11.5L11.5 4.5M5 6.5A1.5 1.5 0 1 0 5 3.5A1.5 1.5 0 1 0 5 6.5M11 12.5A1.5 1.5 0 1 0 11 9.5A1.5 1.5 0 1 0 11 12.5"
                source={memory}
                pressed={() => memory.byCriticality}
                onToggle={() => memory.toggleByCriticality()}
            />
        </>
    );
}
