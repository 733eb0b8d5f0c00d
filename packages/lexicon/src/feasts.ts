import { wordOf } from './speech.ts';

/** The nineteen feasts of Colombia, by the codes of the domain's holidays. */
export const feasts = {
  newYear: 'Año Nuevo',
  epiphany: 'Reyes Magos',
  saintJoseph: 'San José',
  holyThursday: 'Jueves Santo',
  goodFriday: 'Viernes Santo',
  labourDay: 'Día del Trabajo',
  ascension: 'Ascensión del Señor',
  corpusChristi: 'Corpus Christi',
  sacredHeart: 'Sagrado Corazón de Jesús',
  saintsPeterAndPaul: 'San Pedro y San Pablo',
  virginOfChiquinquira: 'Virgen de Chiquinquirá',
  independence: 'Día de la Independencia',
  battleOfBoyaca: 'Batalla de Boyacá',
  assumption: 'Asunción de la Virgen',
  dayOfTheRace: 'Día de la Raza',
  allSaints: 'Todos los Santos',
  independenceOfCartagena: 'Independencia de Cartagena',
  immaculateConception: 'Inmaculada Concepción',
  christmas: 'Navidad',
} as const;

/** The name of a feast, for a calendar. */
export function feastWord(code: string): string {
  return wordOf(feasts, code);
}
