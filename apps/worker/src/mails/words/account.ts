import { bogotaDay } from '@alianzas/domain/platform';
import { longDay } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { draft, moment, type Write } from '../draft.ts';

export interface AccountFacts {
  name: string;
  email: string;
  position: string | null;
  staff: boolean;
}
export interface LinkFacts {
  person: AccountFacts;
  url: string;
}
export type CodeFacts = LinkFacts & { code: string };
export type ActivationFacts = LinkFacts & { expiresAt: Date };
export type NewSignInFacts = { person: AccountFacts; at: Date; browser: string };
export type ChangeFacts = { person: AccountFacts; at: Date; what: string };

const CHANGES: { readonly [what: string]: 'password' | 'secondFactor' } = {
  password: 'password',
  secondFactor: 'secondFactor',
  secondFactorReset: 'secondFactor',
  recoveryCode: 'secondFactor',
};

/** The names of browsers are their own in every language. */
const BROWSERS: { readonly [browser: string]: string } = {
  edge: 'Microsoft Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
};

export const signInCode: Write<CodeFacts> = ({ person, code, url }) => [
  draft('signInCode', person.email, { code, url }),
];

export const staffActivation: Write<ActivationFacts> = ({ person, url, expiresAt }) => {
  const role = person.position ?? 'Equipo de la DRAC';
  return [
    draft('staffActivation', person.email, { name: person.name, role, expires: longDay(bogotaDay(expiresAt)), url }),
  ];
};

export const passwordReset: Write<LinkFacts> = ({ person, url }) => [
  draft('passwordReset', person.email, { name: person.name, url }),
];

export const newSignIn: Write<NewSignInFacts> = ({ person, at, browser }, links) => [
  draft('newSignIn', person.email, {
    name: person.name,
    ...moment(at),
    browser: BROWSERS[browser] ?? 'Otro navegador',
    staff: person.staff,
    url: person.staff ? links.backoffice(backoffice.security()) : links.portal(portal.signIn()),
  }),
];

export const credentialChanged: Write<ChangeFacts> = ({ person, at, what }, links) => [
  draft('accountChanged', person.email, {
    name: person.name,
    change: CHANGES[what] ?? 'secondFactor',
    ...moment(at),
    url: links.backoffice(backoffice.security()),
  }),
];
