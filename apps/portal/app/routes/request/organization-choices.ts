import { NATURAL_PERSON, organizationKinds } from '@alianzas/domain/organization/inputs';
import { localities, organizationKindWord, sectors } from '@alianzas/lexicon';

const bySector = Object.entries(sectors).map(([sector, label]) => ({
  label,
  options: organizationKinds
    .filter((kind) => kind.sector === sector)
    .map(({ code }) => ({ value: code, label: organizationKindWord(code) })),
}));

/** The kinds of organization by sector, and the natural person, offered so that it can be refused with a way forward. */
export const kindGroups = [
  ...bySector,
  {
    label: 'No es una organización',
    options: [{ value: NATURAL_PERSON, label: organizationKindWord(NATURAL_PERSON) }],
  },
];

export const localityOptions = [...localities].map(([value, label]) => ({ value, label }));
