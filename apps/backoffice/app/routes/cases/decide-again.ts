import type { CaseFile } from '@alianzas/domain/views';

/** Why decision 5 is not taken again now; null when it may be. The domain decides: this only says it beforehand. */
export function mayDecideAgain(file: Pick<CaseFile, 'state' | 'step' | 'parties' | 'visits'>): string | null {
  const { state, step, parties, visits } = file;
  if (step === null || state !== 'running') return 'La alianza no está en curso: la decisión 5 queda como está.';
  if (step < 5) return 'La decisión 5 todavía no se ha tomado. Se llega a ella por el camino.';
  if (step === 5) return 'La decisión 5 está abierta: se toma por primera vez en su actividad.';
  if (!parties.some((party) => party.answer === 'no'))
    return 'Todas las organizaciones hacen parte activa: no hay nada que decidir de nuevo.';
  if (step > 13) return 'La alianza ya espera las sesiones de la vigencia: la decisión 5 queda como está.';
  const isIncluding = visits.some((one) => one.state === 'open' && (one.activity === 6 || one.activity === 7));
  return isIncluding ? 'Primero termine de incluir y de comunicar a las que ya tienen SI: actividades 6 y 7.' : null;
}
