import type { DialogueKind, PactEvent } from '@alianzas/domain/alliance';
import { longDay } from './formats/days.ts';
import { citing } from './names.ts';
import { type EventWords, type RefusalWords, wordOf } from './speech.ts';

/** What a methodology such as "Pactando" allows, as the general conditions name it. */
export const dialogueKinds = {
  dialogue: 'Diálogo',
  listening: 'Escucha',
  agreement: 'Concertación',
  conflictResolution: 'Resolución de conflictos',
} as const satisfies Record<DialogueKind, string>;

export function dialogueWord(code: string): string {
  return wordOf(dialogueKinds, code);
}

export const pactRefusals = {
  'alliance.oneActorOnly': `Una alianza une a dos o más actores ${citing('glosario')}. Agregue una organización.`,
  'alliance.professionalNotOfTeam': `Por cada alianza responde una persona del equipo de la Red ${citing('condiciones generales')}. Elija una de la lista.`,
  'proposal.methodologyUnknown':
    'Esa metodología no está entre las que se pueden usar hoy. Elija una de la lista o déjela sin metodología.',
  'pact.principlesNotAccepted': `Un pacto parte de tres principios ${citing('glosario')}. Márquelos los tres para aceptar los compromisos.`,
  'dialogue.notAPact': `Los espacios de diálogo son de los pactos ${citing('condiciones generales')}. Esta alianza es de otro tipo.`,
  'dialogue.noMethodology': `Este pacto no se hace bajo una metodología ${citing('condiciones generales')}, así que no registra espacios de diálogo.`,
  'dialogue.dateInTheFuture': 'El espacio de diálogo todavía no ha ocurrido. Escriba un día hasta hoy.',
  'methodology.nameTaken': 'Ya hay una metodología con ese nombre. Escriba otro.',
  'methodology.alreadyRetired': 'Esa metodología ya se había retirado de la lista.',
} as const satisfies RefusalWords;

export const pactEvents: EventWords<PactEvent> = {
  'pact.principlesAccepted': ({ data, by, name }) =>
    `Los tres principios del pacto fueron aceptados${by}, en nombre de ${name(data.organization, 'una de las partes')}.`,
  'dialogueSpace.recorded': ({ data, by }) =>
    `Un espacio de ${dialogueWord(data.kind).toLowerCase()} del ${longDay(data.heldOn)} fue registrado${by}.`,
  'pactMethodology.added': ({ by }) => `Una metodología de los pactos fue agregada${by}.`,
  'pactMethodology.retired': ({ by }) => `Una metodología de los pactos fue retirada${by}.`,
};
