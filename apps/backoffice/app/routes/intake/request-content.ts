import type { RequestDraft } from '@alianzas/domain/intake/inputs';
import { parseNit } from '@alianzas/domain/platform';
import { formatNit } from '@alianzas/domain/platform/inputs';
import {
  consentPurposes,
  imagePurposes,
  kindWord,
  localityWord,
  offerClasses,
  organizationKindWord,
  phone,
  roleWord,
  unsureWord,
} from '@alianzas/lexicon';

export interface Section {
  title: string;
  rows: { term: string; detail: string }[];
}

/** What the organization wrote, as it was sent; the page that is missing is left out. */
export function sectionsOf(content: unknown, initiatives: readonly { id: string; name: string }[]): Section[] {
  const { organization, contact, wish, offers, consent } = content as RequestDraft;
  const sections: (Section | null)[] = [
    organization
      ? section('La organización', [
          ['Nombre', organization.name],
          ['Tipo de organización', organizationKindWord(organization.kind)],
          ['NIT', organization.nit && formatNit(organization.nit)],
          ['Dependencia', organization.dependency],
          ['Localidad', localityWord(organization.locality ?? null)],
          ['Barrio', organization.neighbourhood],
        ])
      : null,
    contact
      ? section('La persona de contacto', [
          ['Nombre', contact.name],
          ['Cargo', contact.position],
          ['Calidad', roleWord(contact.role)],
          ['Correo electrónico', contact.email],
          ['Teléfono', phone(contact.phone)],
        ])
      : null,
    wish
      ? section('Lo que quiere hacer', [
          ['Iniciativa', initiatives.find((one) => one.id === wish.initiative)?.name ?? unsureWord],
          ['Tipo de alianza', kindWord(wish.kind)],
          ['Acciones', wish.actions],
          ['Círculo de influencia', wish.influenceCircle],
          ['Territorio', wish.territory],
        ])
      : null,
    offers
      ? section('Lo que puede aportar', [
          ['Aportes', offers.classes.map((one) => offerClasses[one]).join(', ')],
          ['Descripción', offers.description],
          ['Cuándo', offers.when],
        ])
      : null,
    consent
      ? section('Tratamiento de datos', [
          ['Autorización', `Aceptada, texto versión ${consent.textVersion}`],
          ['Además autoriza', consent.purposes.map((one) => consentPurposes[one]).join(', ') || 'Nada más'],
          ['Imagen y voz', (consent.image ?? []).map((one) => imagePurposes[one]).join(', ') || 'No autoriza'],
        ])
      : null,
  ];
  return sections.filter((one) => one !== null);
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

function section(title: string, rows: readonly (readonly [string, string | undefined])[]): Section {
  return { title, rows: rows.map(([term, detail]) => ({ term, detail: detail ?? '' })) };
}
