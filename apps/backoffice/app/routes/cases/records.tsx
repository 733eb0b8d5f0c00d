import { type Activity, type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import { allianceRecords, type RecordLine } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { PhvaLegend, PhvaMark } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { caseOf } from './known.ts';
import { RecordLines } from './record-lines.tsx';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  return { lines: await allianceRecords(page.ctx, file.id) };
});

const ACTIVITIES: readonly ActivityNumber[] = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

/** Every record of the case, under the activity that asks for it. */
export default function CaseRecords() {
  const { lines } = useLoaderData<typeof loader>();
  const file = useCase();
  const general = lines.filter((line) => line.activities.length === 0);
  return (
    <>
      <h2>Registros</h2>
      <p>
        Los registros de esta alianza, por la actividad que los pide. Cada clase lleva a los de todas las alianzas.{' '}
        <a href={backoffice.records(file.procedureVersion)}>Ver la lista cerrada de formatos</a>.
      </p>
      <PhvaLegend />
      <div className="space-y-6">
        {ACTIVITIES.map((number) => (
          <OfActivity
            key={number}
            activity={activityOf(number, file.procedureVersion)}
            lines={lines.filter((line) => line.activities.includes(number))}
          />
        ))}
        {general.length > 0 ? <Group id="condiciones-generales" title="Condiciones generales" lines={general} /> : null}
      </div>
    </>
  );
}

function OfActivity({ activity, lines }: { activity: Activity; lines: RecordLine[] }) {
  const { number, name, phva, record, demands } = activity;
  return (
    <Group
      id={`actividad-${number}`}
      title={
        <>
          <PhvaMark letter={phva} /> {number}. {name}
        </>
      }
      lines={lines}
      missing={demands.length === 0 ? 'Esta actividad no pide registro.' : `Sin registro todavía. Pide: ${record}.`}
    />
  );
}

function Group(props: { id: string; title: ReactNode; lines: RecordLine[]; missing?: string }) {
  const { id, title, lines, missing } = props;
  return (
    <section className="space-y-2" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {lines.length === 0 ? <p className="meta">{missing}</p> : <RecordLines lines={lines} />}
    </section>
  );
}
