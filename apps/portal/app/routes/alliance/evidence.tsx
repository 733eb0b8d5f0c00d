import { offersReport } from '@alianzas/domain/evidence';
import { belongsTo, bogotaDay, isOffered } from '@alianzas/domain/platform';
import { caseEvidence } from '@alianzas/domain/views';
import { count, instantWords, longDay, statusOf } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { ButtonLink, EmptyState, FileList, Notice, SummaryList, Tag, TaskList, Written } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
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
    const again = offersReport(activity, { ...found, professionalId: '' }, one.organizationId, ctx.actor);
    const hidden = one.showsMinors && !mine;
    return {
      ...{ number: one.number, activity: one.activity, commitment: one.commitment, state: one.state, hidden },
      by: one.organization ?? 'La Secretaría',
      // Of what shows minors another side reads that it is there, and none of its words
      description: one.description,
      when: hidden ? '' : `${longDay(one.executedOn)}, ${one.place}`,
      apart: one.apartReason,
      due: longDay(one.activity.endsOn),
      people: one.peopleReached === null ? null : count(one.peopleReached, 'persona', 'personas'),
      sent: instantWords(one.submittedAt),
      reviewed: one.reviewedAt ? longDay(bogotaDay(new Date(one.reviewedAt))) : null,
      reason: one.state === 'returned' ? one.reviewReason : null,
      earlier: one.earlier,
      isToMend: toMend.has(one.number) && isOffered(again),
      files: hidden ? [] : evidenceFiles(one.number, one.files),
    };
  });
  evidence.sort((a, b) => Number(b.isToMend) - Number(a.isToMend));
  return { facts, evidence, unfinished: await unfinishedEvidence(context, [found]) };
});

export default function Evidence() {
  const { facts, evidence, unfinished } = useLoaderData<typeof loader>();
  return (
    <CaseFrame facts={facts} at="evidence">
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
              <OneEvidence code={facts.code} one={one} />
            </li>
          ))}
        </ol>
      )}
    </CaseFrame>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['evidence'][number];

function OneEvidence({ code, one }: { code: string; one: Shown }) {
  const status = statusOf('evidence', one.state);
  return (
    <>
      <p className="meta">
        Evidencia {one.number} · {one.by}
      </p>
      <h3>{one.activity.title}</h3>
      <p>
        <Tag tone={status.tone}>{status.label}</Tag> {nextOf(one)}
      </p>
      {one.reason ? (
        <Notice tone="attention">
          <p>
            <strong>Por qué se la devolvieron:</strong> <Written text={one.reason} />
          </p>
        </Notice>
      ) : null}
      {one.isToMend ? (
        <ButtonLink href={portal.newEvidence(code, one.activity.number)}>Cargarla de nuevo</ButtonLink>
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
      {one.earlier ? (
        <p className="meta">
          Antes se devolvió la evidencia {one.earlier.number}: <Written text={one.earlier.reason} />
        </p>
      ) : null}
    </>
  );
}

/** What comes next of it, beside its state. */
function nextOf({ state, reviewed, isToMend, activity }: Shown): string {
  if (state === 'received') return 'El equipo la revisa y le escribe.';
  if (state === 'accepted') return `El ${reviewed}. No tiene que hacer nada más.`;
  if (isToMend) return 'Lea la razón y cárguela de nuevo.';
  return activity.replaced ? 'Su actividad cambió por otra del plan.' : 'Ya no hay que cargarla de nuevo.';
}
