import type { Journey, JourneyFile } from '../../generated/ast.ts';
import { isJourney } from '../../generated/ast.ts';
import type { JourneyNames } from '../../names/journey-names.ts';

/**
 * A name like another one that nothing has: `visit2` for `visit`, `visit3` for `visit2`.
 * @param given names that are about to be given; the new one is added to them
 */
export function freeName(name: string, owner: Journey | JourneyFile, names: JourneyNames, given: Set<string>): string {
    const taken = takenNames(owner, names);
    const isTaken = (candidate: string) => given.has(candidate) || taken.some((space) => space.has(candidate));
    const [, stem, digits] = /^(.*?)(\d{0,9})$/su.exec(name) ?? [name, name, ''];
    let number = digits === '' ? 2 : Number(digits) + 1;
    let free = isTaken(name) ? `${stem}${number}` : name;
    while (isTaken(free)) free = `${stem}${++number}`;
    given.add(free);
    return free;
}

function takenNames(owner: Journey | JourneyFile, names: JourneyNames): { has(name: string): boolean }[] {
    const file = isJourney(owner) ? owner.$container : owner;
    const journeys = isJourney(owner) ? [owner] : file.members.filter(isJourney);
    return [...journeys.flatMap((journey) => Object.values(names.ofJourney(journey))), ...Object.values(names.ofFile(file))];
}
