import { hasEnded } from '@alianzas/domain/alliance';
import {
  type Evidence as EvidenceOf,
  offersReport,
  offersWithdrawal,
  withdrawEvidence,
} from '@alianzas/domain/evidence';
import { withdrawEvidence as withdrawInput } from '@alianzas/domain/evidence/inputs';
import { belongsTo, bogotaDay, isOffered } from '@alianzas/domain/platform';
import { caseEvidence } from '@alianzas/domain/views';
import { count, evidenceNext, instantWords, longDay, statusOf } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import {
  ButtonLink,
  Details,
  EmptyState,
  FileList,
  Form,
  Notice,
  SubmitButton,
  SummaryList,
  Tag,
  TaskList,
  Written,
} from '@alianzas/ui';
import { act, acts, done, type FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { useLoaderData } from '@remix-run/react';
import { evidenceFiles } from '../../pages/alliance/evidence-files.ts';
import { caseOf } from '../../pages/alliance/facts.ts';
import { CaseFrame } from '../../pages/alliance/frame.tsx';
import { unfinishedEvidence } from '../../pages/alliance/unfinished.ts';

export const loader = reads(async ({ ctx }, { params, context }) => {
  const { found, facts } = await caseOf(ctx, params.code);
  const toMend = new Set(found.waiting.returned.map((one) => one.number));
  const evidence = (await caseEvidence(ctx, found.id)).map((one) => {
    const mine = one.organizationId !== null && belongsTo(ctx.actor, one.organizationId);
    const activity = { number: one.activity.number, replacedAt: one.activity.replaced ? ctx.now : null };
    const file = { ...found, professionalId: '' };
    const again = offersReport(activity, file, one.organizationId, ctx.actor);
    const standing = { number: one.number, state: one.state as EvidenceOf['state'] };
    const withdrawal = offersWithdrawal(standing, file, one.organizationId, ctx.actor);
    const hidden = one.showsMinors && !mine;
    return {
      ...{
        id: one.id,
        number: one.number,
        activity: one.activity,
        commitment: one.commitment,
        state: one.state,
        hidden,
      },
      isMine: mine,
      isOver: hasEnded(found),
      afterBalance: one.afterBalance,
      by: one.organization ?? 'La Secretaría',
      // Of what shows minors another side reads that it is there, and none of its words
      description: one.description,
      when: hidden ? '' : `${longDay(one.executedOn)}, ${one.place}`,
      apart: one.apartReason,
      due: longDay(one.activity.endsOn),
      people: one.peopleReached === null ? null : count(one.peopleReached, 'persona', 'personas'),
      sent: instantWords(one.submittedAt),
      reviewed: one.reviewedAt ? longDay(bogotaDay(new Date(one.reviewedAt))) : null,
      reason: one.reviewReason,
      earlier: one.earlier,
      withdrawn: one.withdrawn && {
        ...{ by: mine ? one.withdrawn.by : null, on: instantWords(one.withdrawn.at) },
        reason: one.withdrawn.reason,
      },
      corrected: one.corrected && {
        ...{ by: one.corrected.by, on: instantWords(one.corrected.at), reason: one.corrected.reason },
      },
      mayWithdraw: mine && isOffered(withdrawal),
      isToMend: toMend.has(one.number) && isOffered(again),
      files: evidenceFiles(
        one.number,
        one.files.filter((file) => mine || !file.showsMinors),
      ),
    };
  });
  const unfinished = await unfinishedEvidence(context, [found]);
  const isBegun = (activity: number) =>
    unfinished.some(({ link }) => link.href === portal.newEvidence(found.code, activity));
  evidence.sort((a, b) => Number(b.isToMend) - Number(a.isToMend));
  const shown = evidence.map((one) => ({ ...one, isBegun: one.isToMend && isBegun(one.activity.number) }));
  return { facts, evidence: shown, unfinished };
});

export const action = acts({
  withdraw: act(withdrawInput, withdrawEvidence, ({ params }) =>
    done(portal.evidence(params.code ?? ''), 'evidenceWithdrawn'),
  ),
});

const LABELS = { reason: 'Por qué la retira' };

export default function Evidence() {
  const { facts, evidence, unfinished } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <CaseFrame facts={facts} at="evidence">
      <FormErrors state={state} labels={LABELS} />
      <h2>Evidencia de la ejecución</h2>
      {unfinished.length === 0 ? null : (
        <section className="space-y-4" aria-labelledby="sin-enviar">
          <h3 id="sin-enviar">Sin enviar</h3>
          <TaskList
            tasks={unfinished.map(({ title, link }) => ({
              ...{ title, href: link.href, status: 'Sin enviar', tone: 'attention' },
              hint: 'Solo usted la ve. El equipo la recibe cuando la envíe.',
            }))}
          />
        </section>
      )}
      {evidence.length === 0 ? (
        <EmptyState
          title="Todavía no hay evidencias"
          action={<ButtonLink href={portal.plan(facts.code)}>Ver el plan de trabajo</ButtonLink>}
        >
          Una evidencia es una foto, un listado, una pieza o un video que muestra que algo del plan se hizo. Se carga
          desde cada actividad.
        </EmptyState>
      ) : (
        <ol className="records">
          {evidence.map((one) => (
            <li key={one.number} className="card" id={`evidencia-${one.number}`}>
              <OneEvidence code={facts.code} one={one} state={state?.values.evidence === one.id ? state : undefined} />
            </li>
          ))}
        </ol>
      )}
    </CaseFrame>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['evidence'][number];

function OneEvidence({ code, one, state }: { code: string; one: Shown; state: FormState | undefined }) {
  const status = statusOf('evidence', one.state);
  return (
    <>
      <p className="meta">
        Evidencia {one.number} · {one.by}
      </p>
      <h3>{one.activity.title}</h3>
      <p>
        <Tag tone={status.tone}>{status.label}</Tag> {evidenceNext({ ...one, isReplaced: one.activity.replaced })}
      </p>
      {one.reason ? (
        <Notice tone="attention">
          <p>
            <strong>Por qué se la devolvieron:</strong> <Written text={one.reason} />
          </p>
        </Notice>
      ) : null}
      {one.corrected ? (
        <Notice tone="attention">
          <p>{`Ya no cuenta: la corrigió ${one.corrected.by ?? 'el equipo'} el ${one.corrected.on}.`}</p>
          <p>
            <Written text={one.corrected.reason} />
          </p>
        </Notice>
      ) : null}
      {one.isToMend ? (
        <ButtonLink href={portal.newEvidence(code, one.activity.number)}>
          {one.isBegun ? 'Seguir con la nueva' : 'Cargarla de nuevo'}
        </ButtonLink>
      ) : null}
      <SummaryList
        rows={[
          { term: 'Compromiso', detail: `${one.commitment.number}. ${one.commitment.action}` },
          { term: 'Se acordó entregar', detail: one.commitment.deliverable },
          { term: 'En el plan termina', detail: `El ${one.due}` },
          ...(one.hidden
            ? []
            : [
                { term: 'Qué se hizo', detail: one.description },
                { term: 'Cuándo y dónde', detail: one.when },
              ]),
          ...(one.apart ? [{ term: 'Aparte, no suma', detail: one.apart }] : []),
          ...(one.people ? [{ term: 'Participaron', detail: one.people }] : []),
        ]}
      />
      {one.hidden ? (
        <p className="meta">Aparecen menores de edad: solo la leen quien la reportó y el equipo.</p>
      ) : (
        <FileList files={one.files} />
      )}
      <p className="meta">Enviada el {one.sent}</p>
      {one.withdrawn ? (
        <p className="meta">
          {`La retiró ${one.withdrawn.by ?? one.by} el ${one.withdrawn.on}. `}
          <Written text={one.withdrawn.reason} />
        </p>
      ) : null}
      {one.earlier ? (
        <p className="meta">
          Antes se devolvió la evidencia {one.earlier.number}: <Written text={one.earlier.reason} />
        </p>
      ) : null}
      {one.mayWithdraw ? <Withdraw code={code} one={one} state={state} /> : null}
    </>
  );
}

function Withdraw({ code, one, state }: { code: string; one: Shown; state: FormState | undefined }) {
  return (
    <Details summary="Retirar" open={state !== undefined}>
      <Form
        action={portal.evidence(code)}
        hidden={{ intent: 'withdraw', evidence: one.id }}
        label={`Retirar la evidencia ${one.number}`}
      >
        <Field
          of={{ schema: withdrawInput, labels: LABELS, state, form: one.id }}
          name="reason"
          hint="La evidencia y sus archivos se conservan con su razón y no cuentan. El equipo lo sabe por correo."
          rows={3}
        />
        <SubmitButton tone="danger">Retirar la evidencia</SubmitButton>
      </Form>
    </Details>
  );
}
