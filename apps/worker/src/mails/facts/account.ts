import { personFacts } from '@alianzas/domain/notification';
import { type Desk, happenedAsTold, type MailJob, need, type Read } from '../desk.ts';
import type {
  AccountFacts,
  ActivationFacts,
  ChangeFacts,
  CodeFacts,
  LinkFacts,
  NewSignInFacts,
} from '../words/account.ts';

/** The account's own person; nobody when the account is disabled. */
async function owner(desk: Desk, job: MailJob): Promise<AccountFacts | null> {
  const found = await personFacts(desk.ctx, need(job.person, 'person'));
  return found && !found.disabled ? found : null;
}

export const code: Read<CodeFacts> = async (desk, job) => {
  const person = await owner(desk, job);
  const { code, url } = desk.unseal(job);
  return person && { person, code: need(code, 'code'), url: need(url, 'url') };
};

export const linked: Read<LinkFacts> = async (desk, job) => {
  const person = await owner(desk, job);
  return person && { person, url: need(desk.unseal(job).url, 'url') };
};

export const activation: Read<ActivationFacts> = async (desk, job) => {
  const found = await linked(desk, job);
  return found && { ...found, expiresAt: new Date(need(job.expiresAt, 'expiresAt')) };
};

export const newBrowser: Read<NewSignInFacts> = async (desk, job) => {
  const person = await owner(desk, job);
  return person && { person, at: happenedAsTold(desk, need(job.at, 'at')), browser: job.browser ?? '' };
};

export const change: Read<ChangeFacts> = async (desk, job) => {
  const person = await owner(desk, job);
  return person && { person, at: happenedAsTold(desk, need(job.at, 'at')), what: job.what ?? '' };
};
