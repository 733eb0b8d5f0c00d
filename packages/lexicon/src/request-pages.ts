import type { RequestDraft } from '@alianzas/domain/intake/inputs';
import { kindWord, unsureWord } from './alliance.ts';
import { phone } from './formats/phone.ts';
import { offerClasses } from './intake.ts';
import { localityWord } from './localities.ts';
import { consentPurposes, imagePurposes } from './organization.ts';
import { organizationKindWord } from './organization-kinds.ts';
import { roleWord } from './roles.ts';

type Line = readonly [name: string, said: string | null | undefined];

/** What a request says, page by page, in the words that its writer chose or typed; its NIT as `formatNit` of the domain prints it. */
export function requestPages(
  { organization, contact, wish, offers }: RequestDraft,
  initiative: string | null,
  documents: readonly string[],
  formatNit: (typed: string) => string,
): { title: string; text: string }[] {
  const pages: readonly (readonly [title: string, lines: readonly Line[]])[] = [
    [
      'Su organización',
      organization
        ? [
            ['Nombre', organization.name],
            ['Tipo', organizationKindWord(organization.kind)],
            ['NIT', organization.nit && formatNit(organization.nit)],
            ['Dependencia', organization.dependency],
            ['Localidad', localityWord(organization.locality)],
            ['Barrio', organization.neighbourhood],
          ]
        : [],
    ],
    [
      'La persona de contacto',
      contact
        ? [
            ['Nombre', contact.name],
            ['Cargo', contact.position],
            ['Correo electrónico', contact.email],
            ['Teléfono', phone(contact.phone)],
            ['Papel', roleWord(contact.role)],
          ]
        : [],
    ],
    [
      'Qué quiere hacer',
      wish
        ? [
            ['Iniciativa', initiative ?? (wish.initiative === 'unsure' ? unsureWord : null)],
            ['Tipo de alianza', kindWord(wish.kind)],
            ['Acciones', wish.actions],
            ['A quiénes llega', wish.influenceCircle],
            ['Dónde', wish.territory],
          ]
        : [],
    ],
    [
      'Qué puede aportar',
      offers
        ? [
            ['Aportes', offers.classes.map((one) => offerClasses[one]).join(', ')],
            ['Descripción', offers.description],
            ['Cuándo', offers.when],
          ]
        : [],
    ],
    ['Documentos', [['Archivos', documents.join(', ')]]],
  ];
  return pages.flatMap(pageOf);
}

/** What its writer authorised of their own data, as one more page: for who wrote it, and for nobody else of the organization. */
export function authorisedPage({ consent }: RequestDraft): { title: string; text: string }[] {
  if (!consent) return [];
  const purposes = [consentPurposes.allianceManagement, ...consent.purposes.map((one) => consentPurposes[one])];
  const image = (consent.image ?? []).map((one) => imagePurposes[one]);
  return pageOf([
    'Lo que autorizó',
    [
      ['Autorizaciones', purposes.join(', ')],
      ['Uso de imagen y voz', image.join(', ') || 'No autoriza'],
    ],
  ]);
}

function pageOf([title, lines]: readonly [title: string, lines: readonly Line[]]): { title: string; text: string }[] {
  const text = lines.flatMap(([name, said]) => (said ? `${name}: ${said}` : [])).join('\n');
  return text === '' ? [] : [{ title, text }];
}
