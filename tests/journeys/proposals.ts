import { backoffice } from '@alianzas/paths';
import type { Page } from '@playwright/test';
import { BACKOFFICE } from './places.ts';
import { type Answers, form, go, press, write } from './screen.ts';

const KINDS: Record<'adoption' | 'pact' | 'support', Answers> = {
  adoption: {
    'fields.collaboration': 'La junta pinta y siembra, la Secretaría acompaña',
    'fields.pointActions': 'Pintar la cancha\nSembrar el jardín',
    'fields.aims': ['appropriation', 'care'],
    'fields.places': 'El parque de la cuadra',
    'fields.strategies': 'Barrios que se cuidan',
    'fields.benefit': 'Un parque que todas las edades usan',
  },
  pact: {
    'fields.collectiveActions': 'Acordar los horarios del ruido',
    'fields.cityProblems': 'Conflictos de convivencia',
    'fields.levels': ['local'],
    'fields.principles': ['equality', 'coordination', 'jointResponsibility'],
    'fields.methodology': 'Pactando',
  },
  support: { 'fields.supports[0].class': 'space', 'fields.supports[0].description': 'El salón comunal, dos tardes' },
};

/** Activity 2: the proposal is saved, then approved. */
export async function propose(page: Page, alliance: string, kind: keyof typeof KINDS): Promise<void> {
  const here = BACKOFFICE + backoffice.activity(alliance, 2);
  await go(page, `${here}?tipo=${kind}`);
  const proposal = form(page, 'Propuesta de la alianza');
  await write(proposal, {
    purposes: ['voluntaryActions'],
    problem: 'El parque se volvió un lugar de paso',
    objective: 'Que las familias vuelvan al parque',
    actions: 'Pintar\nSembrar',
    strategy: 'Barrios que se cuidan',
    technicalDocument: 'Documento técnico de la Red, versión 1',
    network: 'Red Distrital de Cultura Ciudadana y Democrática',
    ...KINDS[kind],
  });
  await press(proposal, 'Guardar la propuesta', 'proposalSaved');
  await press(page, 'Aprobar la propuesta y cerrar la actividad 2', 'activityClosed');
}

/** The legal nature of the organization, verified from the link that a page of its case gives. */
export async function verifyLegalNature(page: Page, from: string): Promise<void> {
  await go(page, from);
  const link = page.getByRole('link', { name: 'Verificar la naturaleza jurídica' });
  await go(page, BACKOFFICE + (await link.first().getAttribute('href')));
  await press(page, 'Registrar que la verifiqué', 'legalNatureVerified');
}

/** Activity 6: the legal nature is verified first; then the organization enters the database of the Red. */
export async function enterNetwork(page: Page, alliance: string): Promise<void> {
  const here = BACKOFFICE + backoffice.activity(alliance, 6);
  await verifyLegalNature(page, here);
  await go(page, here);
  await write(form(page), {
    'relevant.address': 'Calle 36 sur 2-10 este',
    'relevant.contact': 'Rosa Elvira Cano',
    'relevant.phone': '3105550142',
    'relevant.interests': 'Barrios que se cuidan',
  });
  await press(page, 'Incluir en la base de datos de la Red', 'networkEntered');
}

/** Activity 7: the organization is told by e-mail. */
export async function tellInclusion(page: Page, alliance: string): Promise<void> {
  await go(page, BACKOFFICE + backoffice.activity(alliance, 7));
  await write(form(page), { channel: 'email' });
  await press(page, 'Comunicar la inclusión', 'inclusionNotified');
}

/** Opens every page of the case once, so that each is looked at. */
export async function readCase(page: Page, alliance: string): Promise<void> {
  const pages = [
    'alliance',
    'allianceMeetings',
    'allianceCommitments',
    'alliancePlan',
    'allianceEvidence',
    'allianceContributions',
    'history',
  ] as const;
  for (const name of pages) await go(page, BACKOFFICE + backoffice[name](alliance));
}
