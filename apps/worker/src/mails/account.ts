import { personFacts } from '@alianzas/domain/notification';
import { bogotaDay } from '@alianzas/domain/platform';
import { longDay, timeWords } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { type Composer, type Desk, draft, type MailJob, need } from './draft.ts';

const CHANGES: Record<string, 'password' | 'secondFactor'> = {
  password: 'password',
  secondFactor: 'secondFactor',
  secondFactorReset: 'secondFactor',
  recoveryCode: 'secondFactor',
};

/** The names of browsers are their own in every language. */
const BROWSERS: Record<string, string> = {
  edge: 'Microsoft Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
};

async function owner(desk: Desk, job: MailJob) {
  const found = await personFacts(desk.ctx, need(job.person, 'person'));
  return found && !found.disabled ? found : null;
}

const signInCode: Composer = async (desk, job) => {
  const person = await owner(desk, job);
  if (!person) return [];
  const { code, url } = desk.unseal(job);
  return [draft('signInCode', person.email, { code: need(code, 'code'), url: need(url, 'url') })];
};

const staffActivation: Composer = async (desk, job) => {
  const person = await owner(desk, job);
  if (!person) return [];
  const { url } = desk.unseal(job);
  const expires = longDay(bogotaDay(new Date(need(job.expiresAt, 'expiresAt'))));
  const props = { name: person.name, role: person.position ?? 'Equipo de la DRAC', expires, url: need(url, 'url') };
  return [draft('staffActivation', person.email, props)];
};

const passwordReset: Composer = async (desk, job) => {
  const person = await owner(desk, job);
  if (!person) return [];
  const { url } = desk.unseal(job);
  return [draft('passwordReset', person.email, { name: person.name, url: need(url, 'url') })];
};

const newSignIn: Composer = async (desk, job) => {
  const person = await owner(desk, job);
  if (!person) return [];
  const at = new Date(need(job.at, 'at'));
  const url = person.staff ? desk.backoffice(backoffice.signIn()) : desk.portal(portal.signIn());
  const browser = BROWSERS[job.browser ?? ''] ?? 'Otro navegador';
  return [
    draft('newSignIn', person.email, {
      name: person.name,
      day: longDay(bogotaDay(at)),
      time: timeWords(at),
      browser,
      url,
    }),
  ];
};

const credentialChanged: Composer = async (desk, job) => {
  const person = await owner(desk, job);
  if (!person) return [];
  const at = new Date(need(job.at, 'at'));
  const change = CHANGES[job.what ?? ''] ?? 'secondFactor';
  const props = {
    name: person.name,
    change,
    day: longDay(bogotaDay(at)),
    time: timeWords(at),
    url: desk.backoffice(backoffice.signIn()),
  };
  return [draft('accountChanged', person.email, props)];
};

export const accountMails = { signInCode, staffActivation, passwordReset, newSignIn, credentialChanged };
