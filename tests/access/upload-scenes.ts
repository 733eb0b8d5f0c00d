import { randomUUID } from 'node:crypto';
import { proposeCommitment } from '@alianzas/domain/commitment';
import { by, givenAlliance, givenDraft, must, rowOf, type World } from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { expect } from 'vitest';
import { type Ask, type Comer, headersOf, inAMonth } from './foreign-acts.ts';
import { formsOf, type ShownForm } from './forms.ts';
import { linkOf } from './portal-scene.ts';

export interface Scene {
  ask: Ask;
  path: string;
  who: Pick<Comer, 'person' | 'cookie'>;
  /** Where the file is served from */
  file: (id: string) => string;
}

interface House {
  inPortal: Ask;
  inBackoffice: Ask;
}

/** Each form with files of both applications, by its route. */
export function uploadScenes(
  world: () => World,
  { inPortal, inBackoffice }: House,
): Readonly<Record<string, () => Promise<Scene>>> {
  const atElevenOf = async () => {
    const one = await givenAlliance(world(), { at: 11 });
    const { ours, theirs } = await rowOf(
      world(),
      sql`select max(number) filter (where party_id is null) as ours, max(number) filter (where party_id is not null) as theirs
      from plan_activity where alliance_id = ${one.id}`,
    );
    return { one, ours: Number(ours), theirs: Number(theirs) };
  };
  const team = () => ({ person: world().staff.professional.id });

  return {
    'request/documents': async () => {
      const { id } = await givenDraft(world());
      const who = { person: null, cookie: await linkOf(world(), 'request', id) };
      return { ask: inPortal, path: portal.requestDocuments(id), who, file: (file) => portal.requestFile(id, file) };
    },
    'alliance/new-evidence': async () => {
      const { one, theirs } = await atElevenOf();
      const who = { person: one.organizations[0]!.representative.person };
      return { ask: inPortal, path: portal.newEvidence(one.code, theirs), who, file: portal.file };
    },
    'cases/new-evidence': async () => {
      const { one, ours } = await atElevenOf();
      return { ask: inBackoffice, path: backoffice.newEvidence(one.code, ours), who: team(), file: backoffice.file };
    },
    'cases/inputs': async () => {
      const one = await givenAlliance(world(), { at: 2 });
      return { ask: inBackoffice, path: backoffice.allianceInputs(one.code), who: team(), file: backoffice.file };
    },
    'cases/acceptance': async () => {
      const one = await givenAlliance(world(), { at: 9 });
      const words = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: inAMonth() };
      const input = { key: randomUUID(), alliance: one.id, organization: one.organizations[0]!.id, ...words };
      must(await proposeCommitment(by(world(), 'professional', 9), input));
      return { ask: inBackoffice, path: backoffice.allianceAcceptance(one.code), who: team(), file: backoffice.file };
    },
  };
}

export const aPicture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#456' } })
    .png()
    .toBuffer();

/** The form that takes files, as its page shows it to who sends it. */
export async function formOf({ ask, path, who }: Scene): Promise<ShownForm> {
  const html = await (await ask(path, who.person, headersOf(who as Comer))).text();
  const form = formsOf(html, path).find((one) => one.multipart);
  expect(form, `a form with files at ${path}`).toBeDefined();
  return form!;
}
