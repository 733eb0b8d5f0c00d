import { aWorld, givenOrganization } from '@alianzas/domain/given';
import { access } from '../../apps/portal/app/access.ts';
import routes from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { ALLY_PAGES, allyPages } from './pages-of-allies.ts';
import { typedWalks } from './typed-walks.ts';

const world = aWorld();
const ask = aPortal(world);

/** Where nothing is typed: what is chosen, a file, a button. */
const BARE: readonly string[] = ['documents', 'consent', 'check', 'sent', 'newRequest'];

typedWalks({
  ...{ app: 'portal', world, ask, routes, access, closed: 404 },
  names: ALLY_PAGES.filter((name) => !BARE.includes(name)),
  pages: () => allyPages(world()),
  stranger: async () => (await givenOrganization(world())).representative.person,
  keeps: ['day', 'email', 'label', 'line', 'money', 'name', 'nit', 'phone', 'place', 'quantity', 'wholeNumber'],
  asks: [
    'documents · Adjuntar un documento',
    'commitments · /alianzas/…/compromisos',
    'contributions · Registrar un aporte',
    'newEvidence · /alianzas/…/plan/…/evidencias/nueva',
  ],
  // Which kinds of organizations have a NIT is a rule, which is asked of what was read
  later: { organization: /organizacion: nit$/ },
  // Who writes it is anonymous, and hears of nobody: the team is asked, when it accepts
  people: { 'contact · /solicitud/…/contacto': 'takes it' },
  notTyped: {
    'request/documents with files': 'a file',
    'request/consent': 'what is authorised, chosen',
    'request/check': 'nothing: it sends what was written',
    'request/sent': 'nothing: it takes the request back',
    'request/leave-request': 'nothing: its browser opens it no more',
    'request/leave-invitation': 'nothing: its browser opens it no more',
    'request/start': 'for which organization, chosen',
    'alliance/commitments accept': 'which of them, chosen',
  },
  doneAgain: {
    'entry/sign-in': 'another code, for whom the first did not reach',
    'request/ask-link': 'another link, for whom the first did not reach',
    'request/leave-request': 'asked again, where nobody else opens it',
  },
  notShown: {
    'entry/code': 'a code that a mail brought, which is no word of anybody',
    'entry/demo': 'who to be, chosen',
    'entry/demo-clock': 'how far the clock goes, chosen',
    'entry/leave': 'nothing',
    'entry/link': 'nothing: its link is the proof',
    'request/follow-link': 'nothing: its link is the proof',
    'request/invitation-again': 'nothing: it asks for another',
    'request/invitation': 'nothing: its link is the proof',
  },
});
