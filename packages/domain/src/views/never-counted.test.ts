import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figuresOf } from '../balance/index.ts';
import { aWorld, by, givenAlliance, givenInvitation, givenOrganization, must, through } from '../given.ts';
import { declineInvitation } from '../intake/index.ts';
import {
  agentPage,
  agentsPage,
  cyclePage,
  cyclesPage,
  initiativesPage,
  organizationPage,
  organizationsPage,
} from './index.ts';

const world = aWorld();

/** Each view that counts alliances, by its file: what it counts of these organizations. */
const counts: Record<string, (organizations: readonly string[]) => Promise<unknown>> = {
  'balance/figureRows.ts': async () => (await figuresOf(lead(), world().cycle.id)).alliances,
  'views/cyclePage.ts': async () => (await cyclePage(lead(), world().cycle.year)).ended,
  'views/cyclesPage.ts': async () => (await cyclesPage(lead())).cycles.map(({ ended }) => ended),
  'views/initiativesPage.ts': async () =>
    (await initiativesPage(lead())).cycles.flatMap(({ initiatives }) => initiatives.map(({ alliances }) => alliances)),
  'views/agentsPage.ts': async (of) => only(of, (await agentsPage(lead(), '')).rows),
  'views/organizationsPage.ts': async (of) => [
    only(of, (await organizationsPage(lead(), { text: '', standing: '', after: '' })).rows),
    await Promise.all(of.map(async (id) => (await organizationPage(lead(), id)).alliances)),
  ],
  'recognition/decideCategory.ts': (of) =>
    Promise.all(of.map(async (id) => (await agentPage(lead(), id)).facts.alliances)),
};

const lead = () => by(world(), 'lead', 41);
const only = (of: readonly string[], rows: readonly { id: string; alliances: number }[]) =>
  of.map((id) => rows.find((row) => row.id === id)?.alliances ?? 0);

test('an invitation that was declined is counted as an alliance nowhere', async () => {
  const ally = (await givenAlliance(world(), { at: 9 })).organizations[0]!;
  const guest = await givenOrganization(world());
  const all = async () =>
    Object.fromEntries(
      await Promise.all(Object.entries(counts).map(async ([of, count]) => [of, await count([ally.id, guest.id])])),
    );
  const before = await all();
  expect(before['views/agentsPage.ts']).toEqual([1, 0]);
  for (const organization of [ally, guest]) {
    const never = await givenInvitation(world(), organization as Awaited<ReturnType<typeof givenOrganization>>);
    must(await declineInvitation(through(world(), never.bearer, 3), never.id, { reason: 'No ahora' }));
  }
  expect(await all()).toEqual(before);
});

const COUNTS =
  /alliancesOf\(|count\((?:\*|distinct \w+\.(?:id|alliance_id))\).*from (?:alliance|alliance_initiative|party)\b/;

/** What counts others than alliances, or shows each row that it counts. */
const OTHERS = {
  'notification/acceptance.ts': 'the organizations of a case',
  'notification/cases.ts': 'the organizations of a case',
  'views/alliancesPage.ts': 'how many rows its list has, each told as what it is',
  'views/caseRecords.ts': 'the organizations of a case',
  'views/handOverPage.ts': 'those that run',
  'views/turnWaiting.ts': 'the organizations of a case',
};

test('every file whose statement counts alliances is tried here', () => {
  const root = new URL('../', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.includes('test'),
  );
  const counting = files.filter((name) => {
    const text = readFileSync(new URL(name, root), 'utf8');
    return COUNTS.test(text);
  });
  expect(counting.filter((name) => !Object.hasOwn(counts, name)).sort()).toEqual(Object.keys(OTHERS).sort());
});
