import type { NetworkEvent } from '@alianzas/domain/network';
import { phone } from './formats/phone.ts';
import { inclusionWords } from './inclusion.ts';
import { citing } from './names.ts';
import { type EventWords, type RefusalWords, wordOf } from './speech.ts';

/** Of a communication by letter: what is kept of it. */
export const letterSays =
  'Se entregó en físico. Este es el texto que Alianzas compuso ese día; la carta que se entregó no se guarda aquí.';

/** How the inclusion was told (activity 7). */
export const channels = { email: 'Correo electrónico', letter: 'Comunicación escrita' } as const;

/** The relevant information of an ally in the database of the Red. */
export const relevantFields = {
  address: 'Dirección',
  contact: 'Persona de contacto',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  interests: 'Iniciativas de interés',
} as const;

/** What a field of a row of that database is called, its name among them. */
export function relevantFieldName(field: string): string {
  if (field === 'name') return 'Nombre';
  return relevantFields[field as keyof typeof relevantFields] ?? field;
}

/** What a row of that database says under one of its fields, as it is shown. */
export function relevantWord(field: string, said: string | null | undefined): string {
  return field === 'phone' ? phone(said ?? '') : (said ?? '');
}

const changedFields = {
  name: 'nombre',
  address: 'dirección',
  contact: 'persona de contacto',
  email: 'correo electrónico',
  phone: 'teléfono',
  interests: 'iniciativas de interés',
} as const;

export function channelWord(code: string): string {
  return wordOf(channels, code);
}

export const networkRefusals = {
  'network.notActivePart': `Solo entran a la base de datos las entidades con respuesta SI. Revise la decisión de la actividad 5 ${citing(6)}.`,
  'network.alreadyEntered': 'Esta organización ya está en la base de datos de la Red por esta alianza.',
  'network.alreadyNotified': 'A esta organización ya se le comunicó su inclusión. Consulte el aviso en el historial.',
  'network.addresseeOfLetter':
    'Solo la comunicación escrita tiene a quién va dirigida. Deje este campo vacío, o elija ese medio.',
  'network.nobodyReads':
    'Nadie actúa en el portal por esta organización: por correo no hay a quién escribirle. Use la comunicación escrita.',
} as const satisfies RefusalWords;

export const networkEvents: EventWords<NetworkEvent> = {
  'network.entered': ({ data, isAlly, name }) => {
    const begins = data.completes && !isAlly ? 'Se cerró la actividad 6: se' : 'Se';
    const changed = (data.changed ?? []).map((field) => wordOf(changedFields, field));
    return inclusionWords(data.since).wasEntered(begins, name(data.organization, 'la organización'), changed);
  },
  'inclusion.notified': ({ data, isAlly, name }) => {
    const begins = data.completes && !isAlly ? 'Se cerró la actividad 7: se' : 'Se';
    const how = data.channel === 'email' ? 'por correo electrónico' : 'por comunicación escrita';
    return inclusionWords(data.since).wasTold(begins, name(data.organization, 'la organización'), how);
  },
};
