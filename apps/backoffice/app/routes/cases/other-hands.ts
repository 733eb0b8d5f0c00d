import { mayDrive } from '@alianzas/domain/alliance';
import type { Actor, Offer } from '@alianzas/domain/platform';
import type { CaseFile } from '@alianzas/domain/views';
import { whyNot } from '@alianzas/lexicon';
import { standingOf } from './known.ts';

/**
 * Why who wrote in a case may not go on: what stands in anybody's way, as who drives it is told (`asDriver`), else that it is
 * in other hands by now; null where they may.
 */
export function whyNotHere(actor: Actor, file: CaseFile, offered: Offer<unknown>): string | null {
  return whyNot(offered) ?? (mayDrive(actor, standingOf(file)) ? null : inOtherHands(file));
}

function inOtherHands({ professional }: Pick<CaseFile, 'professional'>): string {
  if (!professional.drives) {
    return 'Esta alianza está hoy sin profesional que la lleve: escribe en ella quien lidera el equipo, o quien la reciba.';
  }
  const who = professional.name ?? 'otra persona del equipo';
  return `Esta alianza está hoy a cargo de ${who}: solo escribe en ella esa persona, o quien lidera el equipo.`;
}
