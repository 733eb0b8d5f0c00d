import type { FigureName } from '@alianzas/domain/balance';
import { backoffice } from '@alianzas/paths';

interface Words {
  /** In the address */
  slug: string;
  label: string;
  /** What one of its rows is */
  row: string;
}

/** Each figure of the balance that counts rows, as its page is called. */
export const FIGURES: Record<FigureName, Words> = {
  alliances: { slug: 'alianzas', label: 'Alianzas de la vigencia', row: 'Alianza' },
  closed: { slug: 'con-resultado', label: 'Alianzas con su resultado', row: 'Alianza' },
  withdrawn: { slug: 'retiradas', label: 'Alianzas retiradas', row: 'Alianza' },
  endedEarly: { slug: 'terminadas-antes', label: 'Alianzas terminadas antes de tiempo', row: 'Alianza' },
  carriedOver: { slug: 'trasladadas', label: 'Alianzas trasladadas a otra vigencia', row: 'Alianza' },
  members: { slug: 'parte-activa', label: 'Organizaciones que hacen parte activa', row: 'Organización' },
  articulating: { slug: 'en-articulacion', label: 'En articulación', row: 'Organización' },
  met: { slug: 'cumplidos', label: 'Compromisos cumplidos', row: 'Compromiso' },
  replaced: { slug: 'reemplazados', label: 'Compromisos reemplazados', row: 'Compromiso' },
  commitments: { slug: 'compromisos', label: 'Compromisos', row: 'Compromiso' },
  rounds: { slug: 'vueltas', label: 'Vueltas de la actividad 13', row: 'Alianza que dio una vuelta' },
  evidence: { slug: 'evidencias', label: 'Evidencias aceptadas', row: 'Actividad del plan que la recibió' },
  nonconformities: { slug: 'no-conformes', label: 'Salidas no conformes', row: 'Salida no conforme' },
  recognised: { slug: 'reconocidas', label: 'Organizaciones reconocidas', row: 'Organización' },
  continuing: { slug: 'continuan', label: 'Organizaciones que continúan', row: 'Organización' },
  visits: { slug: 'actividades', label: 'Veces que se cerró una actividad', row: 'Alianza' },
};

/** The figure of that address; null when there is none. */
export function figureAt(slug: string | undefined): FigureName | null {
  const found = Object.entries(FIGURES).find(([, words]) => words.slug === slug);
  return (found?.[0] as FigureName | undefined) ?? null;
}

/** Where the rows of a figure are. */
export function figureHref(year: number, name: FigureName): string {
  return backoffice.figure(year, FIGURES[name].slug);
}
