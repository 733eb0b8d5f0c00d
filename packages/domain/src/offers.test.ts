import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { offerOf } from './closedOffers.ts';

const here = import.meta.dirname;
const read = (path: string) => readFileSync(`${here}/${path}`, 'utf8');
const concepts = readdirSync(here).filter((name) => existsSync(`${here}/${name}/index.ts`));

/** Concepts without a noun that the procedure moves, whose verbs nobody is offered one by one by its state. */
const APART: { readonly [concept: string]: string } = {
  platform: 'no noun',
  views: 'reads',
  demo: 'the demonstration',
  identity: 'accounts, tokens and sessions: `offersOfAccount` is held against its verbs in `credential.test`',
};

/** Rules of what is typed alone: nothing of a state is offered. */
const OF_WORDS = ['look'];

/** The verbs that no page offers by the state of a noun, and why. */
const UNOFFERED: { readonly [why: string]: string } = {
  'opens what did not exist: only who may is asked':
    'enterOrganization registerOrganization startRequest sendInvitation addMember bringPerson',
  'of each who is listed: only who may is asked': 'endMembership',
  'a part of a form, where the whole is offered': 'keepFiles removeRequestFile sendRequest',
  'the same line, without its reason': 'declareContribution',
  'asked of a link or an address that a visitor has': 'askRequestLink askInvitationAgain',
  'a job': 'dropAbandonedDrafts expireInvitations remind proposeOverdue askUntold keepScan',
  'a look at what a case keeps, or a refusal that is noted':
    'lookAtPersonalData recordView recordPage notePersonRefused',
  'of what is listed and never closes': 'addPactMethodology retirePactMethodology setReferenceLink enterVersionRequest',
  'of two registrations at once, chosen on the page': 'mergeOrganizations partOrganizations',
  'the approval done and taken back': 'rehearseApproval',
};

async function verbs(): Promise<{ concept: string; verb: string }[]> {
  const found: { concept: string; verb: string }[] = [];
  for (const concept of concepts.filter((name) => !(name in APART))) {
    const door: Record<string, unknown> = await import(`./${concept}/index.ts`);
    for (const [verb, made] of Object.entries(door))
      if (/^async function \w+\(\s*outer\b/.test(String(made))) found.push({ concept, verb });
  }
  return found;
}

test('every verb is offered by a rule that is held against it, or says why it is not', async () => {
  const known = new Set([...Object.keys(offerOf), ...Object.values(UNOFFERED).join(' ').split(' ')]);
  const all = await verbs();
  expect(all.length).toBeGreaterThan(80);
  expect(all.filter(({ verb }) => !known.has(verb))).toEqual([]);
  const both = Object.values(UNOFFERED).join(' ').split(' ');
  expect(both.filter((verb) => verb in offerOf || !all.some((one) => one.verb === verb))).toEqual([]);
});

test('a concept with rules and verbs offers them beside its rules', async () => {
  const withVerbs = new Set((await verbs()).map(({ concept }) => concept));
  const bare = [...withVerbs].filter(
    (concept) =>
      !OF_WORDS.includes(concept) &&
      existsSync(`${here}/${concept}/rules.ts`) &&
      !existsSync(`${here}/${concept}/offers.ts`),
  );
  expect(bare).toEqual([]);
});

test('every offer is asked where it is held against its verb', async () => {
  const proofs = readdirSync(here).filter((name) => /^closed(?:Offers\w*|Asked)\.ts$/.test(name));
  const proof = proofs.map(read).join('\n');
  const pages = readdirSync(`${here}/views`)
    .map((name) => read(`views/${name}`))
    .filter((text) =>
      [...text.matchAll(/export async function (\w+)/g)].some(([, page]) => proof.includes(`${page}(`)),
    );
  const missing: string[] = [];
  for (const concept of concepts.filter((name) => !(name in APART))) {
    const door: Record<string, unknown> = await import(`./${concept}/index.ts`);
    for (const name of Object.keys(door).filter((one) => /^offers[A-Z]/.test(one)))
      if (!proof.includes(`${name}(`) && !pages.some((text) => text.includes(`${name}(`)))
        missing.push(`${concept} ${name}`);
  }
  expect(missing).toEqual([]);
});
