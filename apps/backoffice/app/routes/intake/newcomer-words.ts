import { isNewcomer, type NewcomerAt } from '@alianzas/domain/organization';

/** By organization, what is said beside it of who would come to act for it. */
export type NewcomerWords = Readonly<Record<string, string>>;

/**
 * Who acts for each organization, and that the address is of none of them; an organization whose person has the address is
 * not told, nor one that never had anybody where nobody was kept out.
 */
export function newcomerWords(people: ReadonlyMap<string, NewcomerAt>, email: string): NewcomerWords {
  const outside = [...people].filter(([, acting]) => isNewcomer(acting));
  return Object.fromEntries(outside.map(([id, acting]) => [id, toldOf(acting, email)]));
}

function toldOf({ representatives, hadPeople }: NewcomerAt, email: string): string {
  if (!hadPeople) return 'Por ella no actúa nadie: el equipo dijo de quien escribió antes en su nombre que no entra.';
  if (representatives.length === 0) return 'Por ella no actúa nadie hoy: las personas que actuaban ya no están.';
  const domain = email.split('@')[1];
  const address = domain ? `El correo de la solicitud (de ${domain})` : 'El correo de la solicitud';
  return `${address} no es de ninguna de sus personas. Por ella actúa hoy: ${representatives.join(', ')}.`;
}
