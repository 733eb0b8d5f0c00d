import type { RequestState } from '@alianzas/domain/intake';

export interface Station {
  name: string;
  says: string;
  /** Behind, here or ahead of where the request stands */
  at: 'done' | 'here' | 'ahead';
}

/** A request's state and its instants in words. */
export interface Standing {
  state: RequestState;
  sent: string | null;
  due: string | null;
  ended: string | null;
}

const ENDS: Partial<Record<RequestState, string>> = {
  accepted: 'Aceptada',
  declined: 'No procede',
  duplicate: 'Repite otra',
  lapsed: 'Desistida',
  withdrawn: 'Retirada',
};

const REVIEWED = { name: 'En revisión', says: 'El equipo la estudia' } as const;

/** Where a request stands, station by station: sent, being reviewed, completed if it lacked something, answered. */
export function stationsOf({ state, sent, due, ended }: Standing): Station[] {
  const sending: Station = { name: 'Enviada', says: sent ?? '', at: state === 'sent' ? 'here' : 'done' };
  const end = ENDS[state];
  const answer: Station = { name: 'Respuesta', says: `A más tardar el ${due}`, at: 'ahead' };
  if (state === 'sent') return [sending, { ...REVIEWED, says: 'Recibida, sin asignar todavía', at: 'ahead' }, answer];
  if (state === 'reviewing') return [sending, { ...REVIEWED, at: 'here' }, answer];
  if (state === 'incomplete') {
    return [
      sending,
      { ...REVIEWED, at: 'done' },
      { name: 'Por completar', says: 'Le falta algo: es su turno', at: 'here' },
      { ...answer, says: 'Cuando la envíe de nuevo' },
    ];
  }
  const last: Station = { name: end ?? 'Respuesta', says: ended ?? '', at: 'here' };
  return state === 'withdrawn' ? [sending, last] : [sending, { ...REVIEWED, says: 'Ya pasó', at: 'done' }, last];
}
