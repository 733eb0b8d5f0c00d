import { mayTurnAlliance } from '@alianzas/domain/alliance';
import { decideUndo } from '@alianzas/domain/reversal';
import { caseTurns } from '@alianzas/domain/views';
import { refusalSentence, whoMaySentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Notice } from '@alianzas/ui';
import { type ActionFunctionArgs, json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { bodyOf, parseForm } from '../../form.ts';
import { filterOf, takeIntent } from '../../pages/fields.ts';
import { FormErrors } from '../../pages/form-errors.tsx';
import { acts as answers, done, type FormState, invalid, reads, settled } from '../../reads.ts';
import { caseOf } from './known.ts';
import { pathOfCase } from './path.ts';
import { acts, actsFor, isStateAct, type StateAct } from './state-acts.ts';
import { Choices, Confirm, Turns } from './state-parts.tsx';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params, request }) => {
  const file = await caseOf(page, params.code);
  const turns = await caseTurns(page.ctx, file.id, pathOfCase(file));
  const undo = decideUndo(file, turns.standing);
  const asked = filterOf(new URL(request.url).searchParams, 'acto');
  const offered = actsFor(file);
  return {
    page: turns,
    offered,
    act: offered.includes(asked as StateAct) ? (asked as StateAct) : null,
    whyNot: undo.ok ? null : refusalSentence(undo.refusal),
    can: { turn: mayTurnAlliance(page.ctx.actor) },
  };
});

export const action = answers(async ({ request, params, context }: ActionFunctionArgs) => {
  const form = await bodyOf(request);
  const intent = takeIntent(form);
  if (!isStateAct(intent)) throw new Response(null, { status: 400 });
  const { schema, run, said } = acts[intent];
  const parsed = parseForm(form, schema);
  if (!parsed.ok) return invalid(parsed.errors, parsed.values);
  try {
    const outcome = await context.write(({ ctx }) => run(ctx, parsed.value));
    return settled(outcome, () => done(backoffice.alliance(params.code ?? ''), said), parsed.values);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Stale') throw error;
    return json<FormState>({ errors: { '': [MOVED] }, values: parsed.values, refusal: null }, 409);
  }
});

const MOVED = 'La alianza cambió de actividad mientras usted leía. Revise abajo qué pasaría ahora y confirme de nuevo.';

export default function State() {
  const { page, offered, act, whyNot, can } = useLoaderData<typeof loader>();
  const file = useCase();
  const state = useActionData<typeof action>();
  return (
    <>
      <FormErrors state={state} labels={{ reason: 'Razón' }} />
      {can.turn ? null : (
        <section className="space-y-4" aria-labelledby="estado">
          <h2 id="estado">Cambiar el estado de la alianza</h2>
          <p>Suspenderla, deshacer su último paso o terminarla queda por fuera de las dieciséis actividades.</p>
          <Notice>{whoMaySentence('suspendAlliance')}</Notice>
        </section>
      )}
      {can.turn && act ? <Confirm act={act} file={file} page={page} whyNot={whyNot} state={state} /> : null}
      {can.turn && !act ? <Choices file={file} offered={offered} whyNot={whyNot} /> : null}
      <Turns turns={page.turns} />
    </>
  );
}
