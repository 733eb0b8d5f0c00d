import type { CaseFile } from '@alianzas/domain/views';

/** Why who wrote in a case may not go on: it is in other hands by now. */
export function inOtherHands({ professional }: Pick<CaseFile, 'professional'>): string {
  const who = professional.name ?? 'otra persona del equipo';
  return `Esta alianza está hoy a cargo de ${who}: solo escribe en ella esa persona, o quien lidera el equipo.`;
}
