import type { Channel, Journey, Step, Team } from '../../language/generated/ast.ts';
import type { NetworkOutline, OutlineStep } from '../../protocol/preview.ts';

type Named = NonNullable<NetworkOutline['teams']>[number];

/** Teams and channels that steps name, and for each step which of them. */
interface Involved {
    teams: Named[];
    channels: Named[];
    steps: Pick<OutlineStep, 'owner' | 'channels'>[];
}

/**
 * Who owns the steps of a journey and where they happen. It goes by names, as a picture is drawn before names are resolved;
 * labels are those of the journey's own declarations, then of its file's. What another file declares is told by its name.
 */
export function involvedIn(journey: Journey, steps: readonly Step[]): Involved {
    const teams = new Table(journey, 'Team');
    const channels = new Table(journey, 'Channel');
    const involved = steps.map(({ properties }): Involved['steps'][number] => {
        const found: Involved['steps'][number] = {};
        for (const property of properties) {
            if (property.$type === 'OwnerProperty' && property.team?.$refText) {
                found.owner ??= teams.indexOf(property.team.$refText);
            } else if (property.$type === 'OnProperty') {
                const places = property.channels.filter(({ $refText }) => $refText).map(({ $refText }) => channels.indexOf($refText));
                if (places.length > 0) found.channels = [...new Set([...(found.channels ?? []), ...places])];
            }
        }
        return found;
    });
    return { teams: teams.rows, channels: channels.rows, steps: involved };
}

/** The declarations of one kind that were asked for, in the order of asking. */
class Table {
    readonly rows: Named[] = [];
    private readonly declared: (Team | Channel)[];
    private readonly places = new Map<string, number>();

    constructor(journey: Journey, type: 'Team' | 'Channel') {
        this.declared = [...journey.members, ...(journey.$container?.members ?? [])].filter(
            (member): member is Team | Channel => member.$type === type,
        );
    }

    indexOf(written: string): number {
        const name = written.normalize('NFC');
        let place = this.places.get(name);
        if (place === undefined) {
            place = this.rows.length;
            this.places.set(name, place);
            this.rows.push({ name, label: this.declared.find((declaration) => declaration.name === name)?.label ?? null });
        }
        return place;
    }
}
