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

type Times = Omit<Standing, 'state'>;

const REVIEWED = { name: 'En revisión', says: 'El equipo la estudia' } as const;

const sending = ({ sent }: Times): Station => ({ name: 'Enviada', says: sent ?? '', at: 'done' });
const answer = ({ due }: Times): Station => ({ name: 'Respuesta', says: `A más tardar el ${due}`, at: 'ahead' });
const end = (name: string, { ended }: Times): Station => ({ name, says: ended ?? '', at: 'here' });

/** The stations of one that was answered. */
function answered(name: string) {
  return (it: Times): Station[] => [sending(it), { ...REVIEWED, says: 'Ya pasó', at: 'done' }, end(name, it)];
}

const STATIONS: Record<RequestState, (it: Times) => Station[]> = {
  draft: answered('Respuesta'),
  sent: (it) => [
    { ...sending(it), at: 'here' },
    { ...REVIEWED, says: 'Recibida, sin asignar todavía', at: 'ahead' },
    answer(it),
  ],
  reviewing: (it) => [sending(it), { ...REVIEWED, at: 'here' }, answer(it)],
  incomplete: (it) => [
    sending(it),
    { ...REVIEWED, at: 'done' },
    { name: 'Por completar', says: 'Le falta algo: es su turno', at: 'here' },
    { ...answer(it), says: 'Cuando la envíe de nuevo' },
  ],
  accepted: answered('Aceptada'),
  declined: answered('No procede'),
  duplicate: answered('Repite otra'),
  lapsed: answered('Desistida'),
  withdrawn: (it) => [sending(it), end('Retirada', it)],
};

/** Where a request stands, station by station: sent, being reviewed, completed if it lacked something, answered. */
export function stationsOf({ state, ...it }: Standing): Station[] {
  return STATIONS[state](it);
}
