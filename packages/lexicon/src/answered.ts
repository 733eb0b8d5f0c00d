import type { Answered } from '@alianzas/domain/receipt';
import { longDay } from './formats/days.ts';

/** What the team did with a commitment that was sent back or objected to, after *respondió*. */
const ANSWERS: { readonly [act in Answered<unknown>['answer']['act']]?: string } = {
  commitmentKept: 'se mantiene como estaba',
  commitmentAmended: 'se cambió y se propone de nuevo',
  commitmentReplaced: 'otro compromiso lo reemplaza',
  commitmentWithdrawn: 'se retiró',
  commitmentAccepted: 'se registró su aceptación',
};

/** What became of what was sent back or objected to. */
export function answeredWord({ answer }: Pick<Answered<unknown>, 'answer'>): string {
  return ANSWERS[answer.act] ?? 'se revisó';
}

/** What a commitment said when it was sent back or objected to and what it says since the answer, a row for each part. */
export function comparedWords({ was, is }: Pick<Answered<unknown>, 'was' | 'is'>) {
  return [
    row('Qué se hará', was.action, is?.action),
    row('Entregable', was.deliverable, is?.deliverable),
    row('Para cuándo', longDay(was.dueOn), is && longDay(is.dueOn)),
  ];
}

function row(part: string, before: string, after: string | null | undefined) {
  return { part, before, after: after ?? 'Se retiró', isSame: before === after };
}
