import { aWorld } from '@alianzas/domain/given';
import { access } from '../../apps/backoffice/app/access.ts';
import routes from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { CHOSEN_APART, TYPED_APART } from './acts-apart.ts';
import { walkedPages } from './acts-of-staff.ts';
import { STAFF_PAGES } from './pages-of-staff.ts';
import { typedWalks } from './typed-walks.ts';

const world = aWorld();
const ask = aBackoffice(world);

typedWalks({
  ...{ app: 'backoffice', world, ask, routes, access, closed: 403 },
  names: [...STAFF_PAGES.filter((name) => name !== 'acta'), ...TYPED_APART],
  pages: () => walkedPages(world(), ask),
  stranger: async () => world().staff.auditor.id,
  keeps: [
    ...([
      'day',
      'effort',
      'email',
      'filingNumber',
      'label',
      'line',
      'money',
      'name',
      'nit',
      'personName',
      'phone',
      'place',
    ] as const),
    ...(['quantity', 'time', 'title', 'webAddress', 'wholeNumber'] as const),
  ],
  titled: ['inputs', 'methodologies', 'cycle', 'cycle/initiatives'],
  asks: [
    'commitments · Escribir un compromiso',
    'newEvidence · /alianzas/…/plan/…/evidencias/nueva',
    'contributions · Declarar una entrega',
    'inputs · Citar un insumo',
    'newMeeting · /reuniones/nueva?actividad=3',
    'invite · /alianzas/nueva?organizacion=…',
    'balance · Acción de mejora',
    'agent · Decidir la categoría',
    'cases/dialogue · Registrar un espacio',
    'cycle/initiatives · /iniciativas',
    'planActions · Agregar una actividad a …',
    'plan · Agregar una acción',
    'planActions · Agregar una acción',
  ],
  people: {
    'actaOf8And9 · Acta de reunión': 'asks',
    'invite · /alianzas/nueva?organizacion=…': 'asks',
    'inviteUser · /administracion/usuarios/nueva': 'asks',
    'organization · Agregar a una persona': 'asks',
  },
  notTyped: {
    ...CHOSEN_APART,
    'intake/request take': 'nothing',
    'intake/invitation resend': 'nothing',
    'cases/activity packet': 'nothing',
    'cases/activity removeActivity': 'nothing',
    'cases/activity removeDate': 'nothing',
    'cases/evidence accept': 'nothing',
    'meetings/acta draft': 'nothing',
    'cycle/methodologies retire': 'nothing',
    'administration/user roles': 'which roles, chosen',
    'administration/user activation': 'nothing',
  },
  doneAgain: {
    'entry/sign-in': 'it asks for the second factor again, or for a password',
    'administration/user activation': 'another link, for whom the first did not reach',
    'administration/user factor': 'another link, for whom the first did not reach',
  },
  notShown: {
    'cases/inputs': 'the same form without its files, which no page shows',
    'entry/activate password': 'a password',
    'entry/activate totp': 'a code',
    'entry/appearance': 'how it looks, chosen',
    'entry/demo': 'who to be, chosen',
    'entry/demo-clock': 'how far the clock goes, chosen',
    'entry/leave': 'nothing',
    'entry/reset': 'a password and a code',
    'entry/second-factor': 'a code',
    'entry/security-codes': 'a password and a code',
    'entry/security-factor prove': 'a password and a code',
    'entry/security-factor confirm': 'a code',
    'entry/security-password': 'passwords and a code',
    'entry/security-sessions': 'which of them, chosen, a password and a code',
  },
});
