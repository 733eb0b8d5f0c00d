import { type Named, storedNames } from '../acta/index.ts';
import { fold } from '../platform/text.ts';
import type { ActaAlliance, ActaPage, ActaParty } from './actaPage.ts';

type Present = ActaPage['meeting']['present'][number];
type Drawn = Pick<ActaPage, 'alliances' | 'initiatives'> & { present: Present[] };

/**
 * An approved acta with the cases, the organizations and the initiatives that it names as they were then: who was brought in,
 * taken out or called otherwise since changes nothing of it. One that is not approved, or was before this was kept, as today.
 */
export function asApproved(drawn: Drawn, kept: unknown): Drawn {
  if (kept === null || kept === undefined) return drawn;
  const named = storedNames.read(kept);
  return {
    alliances: drawn.alliances.map((one) => caseThen(one, named)),
    initiatives: drawn.initiatives.map((one) => ({ ...one, name: named.initiatives[one.id] ?? one.name })),
    present: cameThen(drawn.present, kept),
  };
}

function nameThen({ organizations }: Named, id: string | null): string | undefined {
  return id === null ? undefined : organizations[id];
}

function caseThen(today: ActaAlliance, named: Named): ActaAlliance {
  const then = named.cases.find(({ id }) => id === today.id);
  if (!then) return today;
  const parties = then.parties.map((organization): ActaParty => {
    const known = today.parties.find((one) => one.organization === organization);
    const bare = { organization, name: '', answer: null, decided: null, request: null, contact: null };
    return { ...(known ?? bare), name: named.organizations[organization] ?? known?.name ?? '' };
  });
  return { ...today, title: then.title, parties };
}

/** Who was at a meeting, each of its organization as that was called when its acta was approved. */
export function cameThen<One extends Omit<Present, 'position'>>(present: readonly One[], kept: unknown): One[] {
  if (kept === null || kept === undefined) return [...present];
  const named = storedNames.read(kept);
  const then = present.map((one) => ({
    ...one,
    organization: nameThen(named, one.organizationId) ?? one.organization,
  }));
  return then.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

/** As the statement of its page puts them: first those of the team, and each by name. */
function placeOf({ organization, name }: Omit<Present, 'position'>): string {
  return [fold(organization ?? ''), fold(name)].join('\n');
}
