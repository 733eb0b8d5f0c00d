import { evidenceOf } from '@alianzas/domain/evidence';
import { bytes, instantWords, longDay, statusOf } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { ButtonLink, EmptyState, FileList, Notice, Tag } from '@alianzas/ui';
import { useLoaderData } from '@remix-run/react';
import { caseOf } from '../../pages/alliance/facts.ts';
import { CaseFrame } from '../../pages/alliance/frame.tsx';
import { reads } from '../../reads.ts';

export const meta = () => [{ title: 'Evidencias · Alianzas' }];

export const loader = reads(async ({ ctx }, { params }) => {
  const { found, facts } = await caseOf(ctx, params.code);
  const all = await evidenceOf(ctx, found.id);
  const latest = new Map<number, number>();
  for (const one of all) latest.set(one.activity.number, Math.max(latest.get(one.activity.number) ?? 0, one.number));
  return {
    facts,
    evidence: all.map((one) => ({
      id: one.id,
      number: one.number,
      activity: one.activity,
      state: one.state,
      description: one.description,
      when: longDay(one.executedOn),
      place: one.place,
      sent: instantWords(one.submittedAt),
      reason: one.state === 'returned' ? one.reason : null,
      canReplace: one.state === 'returned' && found.step === 11 && latest.get(one.activity.number) === one.number,
      files: one.files.map((file) => ({ id: file.id, name: file.name, meta: bytes(file.bytes) })),
    })),
  };
});

export default function Evidence() {
  const { facts, evidence } = useLoaderData<typeof loader>();
  return (
    <CaseFrame facts={facts} at="evidence">
      <h2>Evidencia de la ejecución</h2>
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
          {evidence.map((one) => {
            const status = statusOf('evidence', one.state);
            return (
              <li key={one.id} className="card">
                <p className="meta">
                  Evidencia {one.number} · actividad {one.activity.number}: {one.activity.title}
                </p>
                <h3>{one.description}</h3>
                <p>
                  <Tag tone={status.tone}>{status.label}</Tag> {one.when}, {one.place}
                </p>
                {one.reason ? <Notice tone="attention">Se la devolvieron: {one.reason}</Notice> : null}
                <FileList
                  files={one.files.map((file) => ({ name: file.name, href: portal.file(file.id), meta: file.meta }))}
                />
                <p className="meta">Enviada el {one.sent}</p>
                {one.canReplace ? (
                  <ButtonLink href={portal.newEvidence(facts.code, one.activity.number)}>
                    Enviar otra en su lugar
                  </ButtonLink>
                ) : null}
              </li>
            );
          })}
        </ol>
      )}
    </CaseFrame>
  );
}
