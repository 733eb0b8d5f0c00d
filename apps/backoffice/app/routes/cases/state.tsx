import {
  endAlliance,
  mayTurnAlliance,
  offersHandingOver,
  resumeAlliance,
  suspendAlliance,
} from '@alianzas/domain/alliance';
import * as inputs from '@alianzas/domain/alliance/inputs';
import { isOffered } from '@alianzas/domain/platform';
import { undoStep } from '@alianzas/domain/reversal';
import { undoStep as undoInput } from '@alianzas/domain/reversal/inputs';
import { caseTurns } from '@alianzas/domain/views';
import { whoMaySentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Notice } from '@alianzas/ui';
import { act, acts, done } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { filterOf } from '../../pages/fields.ts';
import { caseOf } from './known.ts';
import { pathOfCase } from './path.ts';
import { obstaclesOf, offersFor, type StateAct, shownOf } from './state-acts.ts';
import { Handovers } from './state-handovers.tsx';
import { Choices, Confirm, LABELS, ReasonNotSaved, Turns } from './state-parts.tsx';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params, request }) => {
  const file = await caseOf(page, params.code);
  const turns = await caseTurns(page.ctx, { ...file, ...pathOfCase(file) });
  const offers = offersFor(file, turns, page.ctx.actor);
  const asked = filterOf(new URL(request.url).searchParams, 'acto');
  const offered = shownOf(offers);
  return {
    page: turns,
    offered,
    act: offered.includes(asked as StateAct) ? (asked as StateAct) : null,
    obstacles: obstaclesOf(offers),
    can: { turn: mayTurnAlliance(page.ctx.actor), handOver: isOffered(offersHandingOver(file, page.ctx.actor)) },
  };
});

const onCase = ({ params }: ActionFunctionArgs, said: string) => done(backoffice.alliance(params.code ?? ''), said);

export const action = acts({
  suspender: act(inputs.suspendAlliance, suspendAlliance, (args) => onCase(args, 'allianceSuspended')),
  reanudar: act(inputs.resumeAlliance, resumeAlliance, (args) => onCase(args, 'allianceResumed')),
  retiro: act(ends('withdrawn'), endAlliance, (args) => onCase(args, 'allianceEnded')),
  terminar: act(ends('endedEarly'), endAlliance, (args) => onCase(args, 'allianceEnded')),
  deshacer: act(undoInput, undoStep, (args) => onCase(args, 'stepUndone')),
});

function ends<Name extends 'withdrawn' | 'endedEarly'>(outcome: Name) {
  return inputs.endAlliance.extend({ outcome: z.literal(outcome) });
}

export default function State() {
  const { page, offered, act, obstacles, can } = useLoaderData<typeof loader>();
  const file = useCase();
  const state = useSent<typeof action>();
  return (
    <>
      <FormErrors state={state} labels={LABELS} />
      {can.turn ? null : (
        <section className="space-y-4" aria-labelledby="estado">
          <h2 id="estado">Cambiar el estado de la alianza</h2>
          <p>Suspenderla, deshacer su último paso o terminarla queda por fuera de las dieciséis actividades.</p>
          <Notice>{whoMaySentence('suspendAlliance')}</Notice>
        </section>
      )}
      {can.turn && act ? <Confirm act={act} file={file} page={page} whyNot={obstacles[act]} state={state} /> : null}
      {can.turn && !act ? <ReasonNotSaved state={state} /> : null}
      {can.turn && !act ? <Choices file={file} offered={offered} obstacles={obstacles} /> : null}
      <Handovers file={file} handovers={page.handovers} canHandOver={can.handOver} />
      <Turns turns={page.turns} />
    </>
  );
}
