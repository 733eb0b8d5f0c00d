import { actedBy, type Call, type Scene, sceneOf, undone } from '@alianzas/domain/closed';
import type { GivenAlliance, World } from '@alianzas/domain/given';
import type { Actor, Outcome } from '@alianzas/domain/platform';
import { refusalSentence } from '@alianzas/lexicon';
import { sql } from 'drizzle-orm';
import type { ShownForm } from './forms.ts';
import type { Asked, Door } from './offered-doors.ts';
import type { Opened, Page } from './opened.ts';

export interface Trial {
  world: World;
  one: GivenAlliance;
  opened: Opened;
  verb: string;
  call: Call;
  /** The id of what the verb is about */
  made: string;
  /** Who does it; null: who does it in the table of the verbs */
  asker: Actor | null;
  where: string;
}

/** What the pages show of an act, beside what its verb says of the same rows to the same person. */
export interface Compared {
  act: string;
  isTaken: boolean;
  /** Nothing where they agree */
  fault: string | null;
}

/** Asks the verb, and takes back what it did; then what it returns opens the pages that should show the act, for each of its acts. */
export async function compared(trial: Trial, doors: readonly Door[]): Promise<() => Promise<Compared[]>> {
  const { said, actor } = await saidOf(trial);
  return async () => (actor ? shownBeside(trial, doors, said, actor) : []);
}

async function shownBeside(
  trial: Trial,
  doors: readonly Door[],
  said: Said['said'],
  actor: Actor,
): Promise<Compared[]> {
  const { world, one, made, verb, where, opened } = trial;
  const { db } = world.database.owner;
  const asked: Asked = { scene: sceneOf(world, one, db), made, actor };
  const own = doors.filter(({ act }) => isOfStaff(act) === (actor.kind === 'staff'));
  const found: Compared[] = [];
  for (const act of new Set(own.map((door) => door.act))) {
    const pages: { page: Page; path: string; shown: boolean }[] = [];
    for (const door of own.filter((other) => other.act === act)) {
      const path = await door.path(asked);
      if (path !== null) pages.push({ path, ...(await seenOf(door, path, asked, opened)) });
    }
    if (pages.length === 0) continue;
    const isTaken = !(said instanceof Error) && said.ok;
    const shown = pages.filter((one) => one.shown);
    const isBroken = pages.some(({ page }) => page.status >= 500);
    const agrees = isTaken ? shown.length > 0 || !(await isNew(trial)) : shown.every(({ page }) => tells(page, said));
    const seen = pages.map(({ path, page }) => `${path} (${page.status})`).join(', ');
    const fault = `${verb} ${where}: ${seen} ${shown.length > 0 ? 'shows' : 'does not show'} ${act}; it ${wordOf(said)}`;
    found.push({ act, isTaken, fault: agrees && !isBroken ? null : fault });
  }
  return found;
}

const isOfStaff = (act: string) => !/^(request|alliance)\//.test(act);

async function seenOf(door: Door, path: string, asked: Asked, opened: Opened) {
  const page = await opened.open(path, asked.actor);
  return { page, shown: shows(page, door, (await door.about?.(asked)) ?? null) };
}

/** A form that sends the act about that thing; or the link to its page, where that is what a page shows. */
function shows({ forms, links, beside }: Page, { act, isLink }: Door, about: string | null): boolean {
  if (isLink) return links.includes(about!);
  const sending = forms.filter(({ acts }) => acts.includes(act)).map(({ form }) => form);
  if (about === null) return sending.length > 0;
  const isAbout = ({ action, controls }: ShownForm) =>
    action.includes(about) || controls.some(({ choices }) => choices.includes(about));
  return sending.some(isAbout) || (sending.length > 0 && beside.some((button) => button.includes(about)));
}

interface Said {
  said: Outcome<unknown> | Error;
  actor: Actor | null;
}

async function saidOf(
  { world, one, call, made, asker }: Trial,
  after: (scene: Scene) => Promise<void> = async () => {},
): Promise<Said> {
  return undone(world.database.owner.db, async (db) => {
    const scene = sceneOf(world, one, db);
    const { acted, seen } = actedBy(scene, asker);
    const said = await call(acted, made).catch((error: Error) => error);
    if (!(said instanceof Error)) await after(scene);
    return { said, actor: seen.first };
  });
}

/** What is done already and done once more tells nothing new: no page need show it. */
async function isNew(trial: Trial): Promise<boolean> {
  const told = sql`select count(*)::int as n from event`;
  const [before] = await trial.world.database.owner.db.execute<{ n: number }>(told);
  let events = 0;
  await saidOf(trial, async ({ db }) => {
    const [row] = await db.execute<{ n: number }>(told);
    events = row!.n - before!.n;
  });
  return events > 0;
}

/** The page says what stands in the way, in the words in which the verb would refuse. */
function tells({ words }: Page, said: Outcome<unknown> | Error): boolean {
  return !(said instanceof Error) && !said.ok && words.includes(refusalSentence(said.refusal));
}

function wordOf(said: Outcome<unknown> | Error): string {
  if (said instanceof Error) return `threw ${said.name}`;
  return said.ok ? 'is taken' : `is refused, ${said.refusal.code}`;
}
