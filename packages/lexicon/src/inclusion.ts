import { longDay } from './formats/days.ts';
import { listed } from './formats/numbers.ts';
import { stopped } from './formats/stops.ts';

/** What is said of an organization and the Red in one alliance. */
export interface InclusionWords {
  /** The turn of activity 6, and of activity 7 */
  enter: string;
  notify: string;
  /** Activity 6 and 7 to the ally, as titles */
  allyEnter: string;
  allyNotify: string;
  /** The form of 6 of that organization, and its button */
  entering: (name: string) => string;
  enterButton: string;
  /** Who waits for its 6, and what the 6 left of it */
  toEnter: (name: string) => string;
  entered: (name: string) => string;
  /** The heading and the button of 7 */
  notifyButton: string;
  /** The events of 6 and of 7; `what` begins each: *Se*, or the activity that it closed and *se* */
  wasEntered: (begins: string, name: string, changed: readonly string[]) => string;
  wasTold: (begins: string, name: string, how: string) => string;
  /** What an acta with SI, or with NO, will do of it */
  yes: (names: readonly string[]) => string;
  no: (names: readonly string[]) => string;
}

const RED = 'la base de datos de la Red';
const WHOLE = 'base de datos de la Red Distrital de Cultura Ciudadana y Democrática';
const AGAIN = 'No es un rechazo, y se puede volver a decidir.';

/** The verb of one organization, or of several. */
function of(names: readonly string[], one: string, many: string): string {
  return names.length === 1 ? one : many;
}

const INCLUDED: InclusionWords = {
  enter: `incluir a la organización en ${RED}`,
  notify: 'comunicar la inclusión en la Red',
  allyEnter: `Vamos a incluir su organización en ${RED}`,
  allyNotify: 'Vamos a comunicarle su inclusión en la Red',
  entering: (name) => `Incluir a ${name}`,
  enterButton: `Incluir en ${RED}`,
  toEnter: (name) => `${name} está por incluir. Lo hace el profesional de la alianza.`,
  entered: (name) => `${name} ya está en ${RED} por esta alianza.`,
  notifyButton: 'Comunicar la inclusión',
  wasEntered: (begins, name, changed) =>
    stopped(
      `${begins} incluyó en ${RED} a ${name}${changed.length > 0 ? `, y en su fila cambió: ${listed(changed)}` : ''}`,
    ),
  wasTold: (begins, name, how) => `${begins} informó su inclusión en la Red a ${name}, ${how}.`,
  yes: (names) =>
    `Con SI en la decisión 5 ${of(names, 'pasa', 'pasan')} a la actividad 6 y ${of(names, 'entra', 'entran')} a la ${WHOLE}: ${stopped(listed(names))}`,
  no: (names) =>
    `Con NO en la decisión 5 ${of(names, 'continúa', 'continúan')} en la actividad 8, en articulación: ${stopped(listed(names))} ${AGAIN}`,
};

/** Of one that is in the Red already: nobody is included twice, its row is brought up to date. */
const staying = (since: string): InclusionWords => ({
  enter: `poner al día la fila de la organización en ${RED}, donde ya está`,
  notify: 'comunicar a la organización que sigue en la Red',
  allyEnter: `Vamos a poner al día el registro de su organización en ${RED}, donde está ${since}`,
  allyNotify: `Vamos a comunicarle que su organización sigue en la Red, donde está ${since}`,
  entering: (name) => `Poner al día la fila de ${name}`,
  enterButton: 'Actualizar la fila y seguir',
  toEnter: (name) =>
    `${name} ya está en ${RED} ${since}: falta poner al día su fila. Lo hace el profesional de la alianza.`,
  entered: (name) => `${name} sigue en ${RED} ${since}. Su fila quedó al día con lo que trae esta alianza.`,
  notifyButton: 'Comunicar que sigue en la Red',
  wasEntered: (begins, name, changed) =>
    stopped(
      `${begins} puso al día la fila de ${name} en ${RED}, donde está ${since}${changed.length > 0 ? `. Cambió: ${listed(changed)}` : ', sin cambios'}`,
    ),
  wasTold: (begins, name, how) => `${begins} informó a ${name}, ${how}, que sigue en la Red ${since}.`,
  yes: (names) =>
    `Con SI en la decisión 5 ${of(names, 'pasa', 'pasan')} a la actividad 6 y ${of(names, 'sigue', 'siguen')} en la ${WHOLE}, donde ya ${of(names, 'está', 'están')} ${since}, con su fila al día: ${stopped(listed(names))}`,
  no: (names) =>
    `Con NO en la decisión 5 ${of(names, 'continúa', 'continúan')} en la actividad 8: ${stopped(listed(names))} ${of(names, 'Sigue', 'Siguen')} en la Red, donde ${of(names, 'está', 'están')} ${since}. ${AGAIN}`,
});

/**
 * The words for an organization that an alliance includes in the Red (null), or that was in it already since a day: no page,
 * event or mail says of the second that it is included.
 */
export function inclusionWords(since: string | null | undefined): InclusionWords {
  return since ? staying(`desde el ${longDay(since)}`) : INCLUDED;
}

/** The words where no day is at hand: of those that were all in the Red already, or not. */
export function inclusionTask(areStaying: boolean): Pick<InclusionWords, 'enter' | 'notify'> {
  return areStaying ? staying('') : INCLUDED;
}

/** What 6 or 7 lacks: of organizations that the alliance includes, of those that were in the Red already, or of both. */
export function inclusionMissing(activity: 6 | 7, sinces: readonly (string | null)[]): string | null {
  const stay = sinces.filter((since) => since !== null).length;
  if (stay === 0) return null;
  const isMixed = stay < sinces.length;
  if (activity === 6) {
    const update = `poner al día en ${RED} la fila de cada entidad con respuesta SI que ya está en ella`;
    return isMixed ? `Falta incluir en ${RED} a cada entidad con respuesta SI, o ${update}.` : `Falta ${update}.`;
  }
  const tell = 'Falta enviar el correo electrónico o la comunicación';
  return isMixed
    ? `${tell} a cada entidad incluida, y a la que sigue en la Red.`
    : `${tell} a cada entidad que sigue en la Red.`;
}
