import type { RequestDraft, RequestPage } from '@alianzas/domain/intake/inputs';
import { kindWord, unsureWord } from './alliance.ts';
import { phone } from './formats/phone.ts';
import { offerClasses } from './intake.ts';
import { localityWord } from './localities.ts';
import { consentPurposes, imagePurposes } from './organization.ts';
import { organizationKindWord } from './organization-kinds.ts';
import { roleWord } from './roles.ts';

/** A question of a request, and what was answered; nothing where it was not. */
export interface RequestRow {
  term: string;
  detail: string | undefined;
}

interface Reading {
  content: RequestDraft;
  /** The name of the initiative that was chosen; none where its writer does not know yet */
  initiative: string | null;
  /** As the domain prints a NIT */
  formatNit: (typed: string) => string;
}

const row = (term: string, detail: string | null | undefined): RequestRow => ({ term, detail: detail || undefined });
const listOf = (words: readonly string[] | undefined) => words?.join(', ');

/**
 * What each page of a request says, question by question, in the words that its writer chose or typed: the one source of
 * its names, for the page where it is checked, its mail and who reads it. All that its fingerprint covers is in it.
 */
export const requestRows: Record<RequestPage, (read: Reading) => RequestRow[]> = {
  organization: ({ content: { organization: it }, formatNit }) => [
    row('Tipo de organización', it && organizationKindWord(it.kind)),
    row('Nombre', it?.name),
    row('NIT', it?.nit && formatNit(it.nit)),
    row('Dependencia', it?.dependency),
    row('Localidad', it && localityWord(it.locality ?? null)),
    row('Barrio o vereda', it?.neighbourhood),
    ...(it?.isOrganization ? [row('Confirmó que es una organización', 'Sí')] : []),
  ],
  contact: ({ content: { contact: it } }) => [
    row('Nombre del contacto', it?.name),
    row('Cargo', it?.position),
    row('Papel en la organización', it && roleWord(it.role)),
    row('Correo electrónico', it?.email),
    row('Teléfono', it && phone(it.phone)),
  ],
  wish: ({ content: { wish: it }, initiative }) => [
    row('Iniciativa', initiative ?? (it?.initiative === 'unsure' ? unsureWord : undefined)),
    row('Tipo de alianza', it && kindWord(it.kind)),
    row('Acciones', it?.actions),
    row('Círculo de influencia', it?.influenceCircle),
    row('Territorio', it?.territory),
  ],
  offers: ({ content: { offers: it } }) => [
    row('Aportes', listOf(it?.classes.map((one) => offerClasses[one]))),
    row('Descripción de los aportes', it?.description),
    row('Fechas', it?.when),
  ],
  consent: ({ content: { consent: it } }) => [
    row('Texto de la autorización', it && `Versión ${it.textVersion}`),
    row(
      'Autorizaciones',
      listOf(it && [consentPurposes.allianceManagement, ...it.purposes.map((one) => consentPurposes[one])]),
    ),
    row('Uso de imagen y voz', it && (listOf(it.image?.map((one) => imagePurposes[one])) || 'No autoriza')),
    ...(it?.imageTextVersion ? [row('Texto de uso de imagen y voz', `Versión ${it.imageTextVersion}`)] : []),
  ],
};
