import type { RequestPage } from '@alianzas/domain/intake/inputs';
import { formatNit } from '@alianzas/domain/platform/inputs';
import type { OwnRequest } from '@alianzas/domain/views';
import {
  consentPurposes,
  imagePurposes,
  kindWord,
  localityWord,
  offerClasses,
  organizationKindWord,
  organizationRoles,
  phone,
  unsureWord,
} from '@alianzas/lexicon';

export interface SavedRow {
  term: string;
  detail?: string | undefined;
}

interface Reading {
  content: OwnRequest['content'];
  initiatives: readonly { id: string; name: string }[];
}

type Reader = (request: Reading) => SavedRow[];

/** What is saved of each page, in words: for the check before sending. */
export const savedRows: Record<RequestPage, Reader> = {
  organization: ({ content: { organization: it } }) => [
    { term: 'Tipo de organización', detail: it && organizationKindWord(it.kind) },
    { term: 'Nombre', detail: it?.name },
    { term: 'NIT', detail: it?.nit && formatNit(it.nit) },
    { term: 'Dependencia', detail: it?.dependency },
    { term: 'Localidad', detail: it && localityWord(it.locality) },
    { term: 'Barrio o vereda', detail: it?.neighbourhood },
  ],
  contact: ({ content: { contact: it } }) => [
    { term: 'Nombre del contacto', detail: it?.name },
    { term: 'Cargo', detail: it?.position },
    { term: 'Papel en la organización', detail: it && organizationRoles[it.role] },
    { term: 'Correo electrónico', detail: it?.email },
    { term: 'Teléfono', detail: it && phone(it.phone) },
  ],
  wish: ({ content: { wish: it }, initiatives }) => [
    {
      term: 'Iniciativa',
      detail: it && (initiatives.find(({ id }) => id === it.initiative)?.name ?? unsureWord),
    },
    { term: 'Tipo de alianza', detail: it && kindWord(it.kind) },
    { term: 'Acciones', detail: it?.actions },
    { term: 'Círculo de influencia', detail: it?.influenceCircle },
    { term: 'Territorio', detail: it?.territory },
  ],
  offers: ({ content: { offers: it } }) => [
    { term: 'Aportes', detail: it?.classes.map((code) => offerClasses[code]).join(', ') },
    { term: 'Descripción de los aportes', detail: it?.description },
    { term: 'Fechas', detail: it?.when },
  ],
  consent: ({ content: { consent: it } }) => [
    {
      term: 'Autorizaciones',
      detail:
        it && [consentPurposes.allianceManagement, ...it.purposes.map((code) => consentPurposes[code])].join(', '),
    },
    {
      term: 'Uso de imagen y voz',
      detail: it && ((it.image ?? []).map((code) => imagePurposes[code]).join(', ') || 'No autoriza'),
    },
  ],
};
