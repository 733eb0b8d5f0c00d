import type { RequestDraft, RequestPage } from '@alianzas/domain/intake/inputs';
import { parseNit } from '@alianzas/domain/platform';
import { formatNit } from '@alianzas/domain/platform/inputs';
import { requestRows } from '@alianzas/lexicon';

export interface Section {
  title: string;
  rows: { term: string; detail: string }[];
}

const TITLES: Readonly<Record<RequestPage, string>> = {
  organization: 'La organización',
  contact: 'La persona de contacto',
  wish: 'Lo que quiere hacer',
  offers: 'Lo que puede aportar',
  consent: 'Tratamiento de datos',
};
const PAGES = Object.keys(TITLES) as RequestPage[];

/** What the organization wrote, as it was sent; the page that is missing is left out. */
export function sectionsOf(content: unknown, initiatives: readonly { id: string; name: string }[]): Section[] {
  const draft = content as RequestDraft;
  const chosen = initiatives.find(({ id }) => id === draft.wish?.initiative);
  const reading = { content: draft, initiative: chosen?.name ?? null, formatNit };
  return PAGES.filter((page) => draft[page]).map((page) => ({
    title: TITLES[page],
    rows: requestRows[page](reading).map(({ term, detail = '' }) => ({ term, detail })),
  }));
}

/** The initiative that the organization chose; null when it left that to the team. */
export function wishedIn({ wish }: RequestDraft): string | null {
  return wish && wish.initiative !== 'unsure' ? wish.initiative : null;
}

/** What similar organizations are sought by: the name, and the NIT as it is stored. */
export function bodyAsked(content: unknown, name: string): { name: string; nit: string | null } {
  const { organization } = content as RequestDraft;
  const nit = organization?.nit ? parseNit(organization.nit) : null;
  return { name: organization?.name ?? name, nit: nit?.ok ? nit.value.nit : null };
}
