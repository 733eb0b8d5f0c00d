import type { DomainEvent, Job, Reactions } from '../platform/index.ts';

/** Nothing that happens to a person moves the procedure. */
export const facts = {};

type Fields = { readonly [field: string]: string };

function mail(template: string, event: DomainEvent, at: Date, fields: Fields = {}): Job {
  const key = `${template}:${event.stream.id}:${at.toISOString()}`;
  return { task: 'mail', key, payload: { template, person: event.stream.id, ...fields } };
}

/** A mail that carries a secret: the sealed text of its secret fields. Without one there is nothing to send. */
function secretMail(template: string, event: DomainEvent, at: Date, fields: Fields = {}): readonly Job[] {
  return event.sealed?.mail ? [mail(template, event, at, { ...fields, sealed: event.sealed.mail })] : [];
}

/** A changed factor is told to its person (ASVS 6.3.7). */
function changed(what: string) {
  return (event: DomainEvent, at: Date): readonly Job[] => [
    {
      ...mail('credentialChanged', event, at, { what, at: at.toISOString() }),
      key: `${what}:${event.stream.id}:${at.toISOString()}`,
    },
  ];
}

/** Who hears of what happens to an account: its own person, by mail. */
export const reactions: Reactions = {
  'signIn.asked': (event, at) => secretMail('signInCode', event, at),
  'staff.activationSent': (event, at) => secretMail('staffActivation', event, at, { expiresAt: event.data.expiresAt }),
  'password.resetAsked': (event, at) => secretMail('passwordReset', event, at),
  'session.opened': (event, at) => {
    const { newBrowser, app, browser, system } = event.data;
    if (!newBrowser) return [];
    return [
      mail('newSignIn', event, at, {
        app: app,
        browser: browser,
        system: system,
        at: at.toISOString(),
      }),
    ];
  },
  'password.set': (event, at) => (event.data.way === 'activation' ? [] : changed('password')(event, at)),
  'secondFactor.enrolled': changed('secondFactor'),
  'secondFactor.reset': changed('secondFactorReset'),
  'secondFactor.renewed': changed('secondFactor'),
  'recoveryCodes.renewed': changed('recoveryCodes'),
  'recoveryCode.used': changed('recoveryCode'),
};
