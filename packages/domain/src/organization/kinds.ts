import type { NitRule, Sector } from './organization.ts';

export interface OrganizationKind {
  code: string;
  sector: Sector;
  nit: NitRule;
  /** Admitted only after a legal check: in strict law a sum of natural persons */
  needsLegalReview: boolean;
}

const row = (sector: Sector, nit: NitRule, ...codes: string[]): OrganizationKind[] =>
  codes.map((code) => ({ code, sector, nit, needsLegalReview: code === 'COLECTIVO' }));

/** The kinds of organization that may be allies. There is none for a natural person: by no route is one an ally. */
export const organizationKinds: readonly OrganizationKind[] = [
  ...row('private', 'required', 'SAS', 'SA', 'LTDA', 'COMANDITA', 'SUC_EXT', 'FUNDACION', 'CORPORACION', 'ASOCIACION'),
  ...row(
    'private',
    'required',
    'COOPERATIVA',
    'CCF',
    'GREMIO',
    'IES_PRIV',
    'COLEGIO_PRIV',
    'IGLESIA',
    'PH',
    'SINDICATO',
  ),
  ...row('private', 'optional', 'ORG_INT'),
  ...row('public', 'shared', 'NAC_CENTRAL', 'NAC_DESC', 'DIST_CENTRAL', 'DIST_LOCAL', 'DIST_DESC', 'COLEGIO_OF'),
  ...row('public', 'shared', 'ENTE_AUT', 'CONTROL', 'CORP_PUB', 'FUERZA', 'OTRA_TERR'),
  ...row('mixed', 'required', 'SEM', 'ESP_MIXTA', 'ASOC_MIXTA'),
  ...row(
    'community',
    'optional',
    'JAC',
    'JVC',
    'ASOJUNTAS',
    'ORG_SOCIAL',
    'CABILDO',
    'CONSEJO_COM',
    'CLUB',
    'MEDIO_COM',
  ),
  ...row('community', 'none', 'COLECTIVO', 'RED_MESA'),
];

/** The answer of a person who is not an organization: it is offered so that it can be refused with dignity. */
export const NATURAL_PERSON = 'PERSONA_NATURAL';

export function kindOf(code: string): OrganizationKind | null {
  return organizationKinds.find((kind) => kind.code === code) ?? null;
}
