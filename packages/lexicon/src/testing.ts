import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Refusal } from '@alianzas/domain/platform';
import type { TimelineEvent } from './speech.ts';

const packages = fileURLToPath(new URL('../../', import.meta.url));
const ofTests = /(\.test\.tsx?|\/(scene|testing\w*|given\w*|fixtures|demo)[/.].*)$/;

export interface Source {
  path: string;
  text: string;
}

/** The sources of a folder of `packages`, tests and what only tests use left out. */
export function sourcesOf(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(packages, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => /\.tsx?$/.test(path) && !ofTests.test(path))
      .map((path) => ({ path, text: readFileSync(join(packages, path), 'utf8') })),
  );
}

/** The checks `…_known` of the tables: their name and the codes that they admit. */
export function knownChecks(sources: readonly Source[]): Map<string, string[]> {
  const found = sources.flatMap(({ text }) => [
    ...text.matchAll(/check\(\s*'(\w+)_known',\s*sql`[^`]*? in \(([^)]*)\)/g),
  ]);
  return new Map(
    found.map(([, name, codes]) => [name!, codes!.split(',').map((code) => code.trim().replaceAll("'", ''))]),
  );
}

/** Facts enough for any sentence. */
export const someFacts: Omit<Refusal, 'code'> = {
  activity: 9,
  repeats: 'SOL-2026-0001',
  step: 8,
  state: 'closed',
  number: '20267100012345',
  year: 2026,
  length: 4321,
  limit: 4000,
  like: 12,
  numbers: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
  pages: ['organization', 'contact', 'wish', 'consent'],
  codes: ['ALZ-2026-0001', 'ALZ-2026-0002', 'ALZ-2026-0003', 'ALZ-2026-0004', 'ALZ-2026-0005', 'ALZ-2026-0006'],
  dueOn: '2026-09-23',
  wordedOn: '2026-09-22',
  heldOn: '2026-09-01',
  on: '2026-09-23',
  at: '2026-09-23T15:00:00.000Z',
  onDay: '2026-09-23',
  filedOn: '2026-09-23',
  openedOn: '2026-09-20',
  cases: ['ALZ-2026-0001', 'ALZ-2026-0002'],
  alliance: 'ALZ-2026-0001',
  recognised: false,
  steps: ['8', '9'],
  filed: 2026,
  executedOn: '2026-09-23',
  retryAfterSeconds: 5000,
  triesLeft: 3,
  hour: 4,
  least: 12,
  most: 256,
  parties: 2,
  missing: 2,
  infected: 0,
  pending: 1,
  plan: false,
  acta: false,
  filings: 2,
  domain: 'gmail.com',
  example: 'SOL-2026-0001',
  today: '2026-09-23',
  nit: '899.999.061-9',
  from: 1,
  to: 16,
  fields: ['email', 'name', 'position'],
  phases: ['P', 'A'],
};

const id = '0199-org';

/** Data enough for any event. */
export const someEvent: Omit<TimelineEvent, 'name'> = {
  audience: 'parties',
  actorName: 'Paola Andrea Rodríguez Castiblanco',
  names: { [id]: 'Junta de Acción Comunal del barrio La Marichuela' },
  data: {
    code: 'ALZ-2026-0001',
    alliances: 3,
    endsBefore: '2026-09-20',
    year: 2026,
    procedureVersion: 2,
    initiatives: [id, id],
    committee: 'undersecretariat',
    sector: 'private',
    kind: 'commitments',
    from: 'prospect',
    to: 'member',
    role: 'representative',
    roles: ['lead'],
    door: 'request',
    organization: id,
    version: 2,
    acta: id,
    yes: [id],
    no: [id],
    liaisons: [id],
    step: 11,
    outcome: 'endedEarly',
    receivedOn: '2026-09-23',
    dueOn: '2026-09-23',
    again: true,
    expiresAt: '2026-09-23T20:30:00Z',
    completes: true,
    channel: 'email',
    startsAt: '2026-09-23T20:30:00Z',
    activities: [4, 5],
    present: 12,
    value: '1750905',
    number: 3,
    replacedNumber: 2,
    was: '20267100123425',
    party: null,
    organizations: [id],
    form: 'electronic',
    parent: id,
    round: 2,
    commitments: [id],
    filedOn: '2026-09-23',
    startsOn: '2026-09-23',
    endsOn: '2026-12-23',
    termMonths: 6,
    heldOn: '2026-09-23',
    onDay: '2026-09-23',
    files: [id, id],
    accepted: 4,
    met: 3,
    partly: 1,
    notMet: 2,
    answer: 'no',
    correction: 'adjust',
    recognised: [id],
    notRecognised: [],
    continues: [id],
    stops: [id],
    waiting: 0,
    activity: 9,
    app: 'backoffice',
    link: 'processMap',
    way: 'recoveryCode',
    newBrowser: true,
    sessions: 2,
    count: 2,
    recoveryCodes: 10,
    left: 9,
  },
};
