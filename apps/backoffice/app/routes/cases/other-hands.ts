import type { CaseFile } from '@alianzas/domain/views';

/** Why who wrote in a case may not go on: it is in other hands by now. */
export function inOtherHands({ professional }: Pick<CaseFile, 'professional'>): string {
  if (!professional.drives) {
    return 'Esta alianza está hoy sin profesional que la lleve: escribe en ella quien lidera el equipo, o quien la reciba.';
  }
  const who = professional.name ?? 'otra persona del equipo';
  return `Esta alianza está hoy a cargo de ${who}: solo escribe en ella esa persona, o quien lidera el equipo.`;
}
