import {
  headings,
  nonconformityControl,
  procedureVersions,
  relation,
  signaturesByClock,
  versionInForce,
} from '@alianzas/domain/procedure';
import { ActivityTable, ProcedureDiagram } from '@alianzas/drawings';
import { instantWords, longDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, Main, PageTitle, SubNavigation } from '@alianzas/ui';
import { reads } from '../../reads.ts';
import { staffOnly } from './staff-only.ts';

export const meta = () => [{ title: 'Procedimiento · Alianzas' }];

export const loader = reads(async (page) => staffOnly(page));

const { content } = versionInForce;

const SECTIONS = [
  { id: 'historico', label: 'Histórico de cambios' },
  { id: 'condiciones', label: 'Condiciones generales' },
  { id: 'relacion', label: 'Relación con otros procesos' },
  { id: 'diagrama', label: 'Diagrama' },
  { id: 'actividades', label: 'Actividades' },
  { id: 'politicas', label: 'Políticas' },
  { id: 'no-conformes', label: 'Salidas no conformes' },
  { id: 'firmas', label: 'Firmas' },
] as const;

export default function Procedure() {
  return (
    <Main>
      <PageTitle
        kicker={`Versión ${versionInForce.number}, del ${longDay(versionInForce.emittedOn)}`}
        lead="El texto se muestra como está escrito en el procedimiento."
      >
        {content.name}
      </PageTitle>
      <SubNavigation
        label="Secciones del procedimiento"
        links={SECTIONS.map(({ id, label }) => ({ label, href: `#${id}` }))}
      />
      <History />
      <Presentation />
      <Conditions />
      <Relation />
      <section className="space-y-4" aria-labelledby="diagrama">
        <h2 id="diagrama">{headings.diagram}</h2>
        <p>{headings.legend}</p>
        <ProcedureDiagram activities={content.activities} />
      </section>
      <section className="space-y-4" aria-labelledby="actividades">
        <h2 id="actividades">{headings.activities}</h2>
        <ActivityTable activities={content.activities} />
        <p>
          Cada actividad tiene su página:{' '}
          {content.activities.map(({ number }) => (
            <a
              key={number}
              className="mr-3 inline-flex min-h-11 items-center"
              href={backoffice.procedureActivity(number)}
            >
              {`Actividad ${number}`}
            </a>
          ))}
        </p>
      </section>
      <Closing />
      <Signatures />
    </Main>
  );
}

/** Section 0, in its three columns. */
function History() {
  const [version, emitted, changes] = headings.historyColumns;
  return (
    <section className="space-y-4" aria-labelledby="historico">
      <h2 id="historico">{headings.history}</h2>
      <DataTable
        caption={headings.history}
        captionHidden
        rows={procedureVersions}
        rowKey={(one) => String(one.number)}
        columns={[
          { key: 'version', label: version, cell: (one) => one.number },
          { key: 'emitted', label: emitted, cell: (one) => longDay(one.emittedOn) },
          { key: 'changes', label: changes, cell: (one) => one.changes },
        ]}
      />
    </section>
  );
}

function Presentation() {
  return (
    <section className="space-y-4" aria-label="Presentación">
      {[
        [headings.leader, content.leader],
        [headings.objective, content.objective],
        [headings.scope, content.scope],
        [headings.responsible, content.responsible],
      ].map(([title, text]) => (
        <section className="space-y-4" key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
      <p>
        {headings.glossary} <a href={backoffice.glossary()}>ver el glosario</a>
      </p>
    </section>
  );
}

function Conditions() {
  const { conditions, purposesIntroduction, purposes, closing } = content.conditions;
  return (
    <section className="space-y-4" aria-labelledby="condiciones">
      <h2 id="condiciones">{headings.conditions}</h2>
      {conditions.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>{purposesIntroduction}</p>
      <ul className="list-disc space-y-1 pl-5">
        {purposes.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
      {closing.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}

/** Section 4, in its five columns. */
function Relation() {
  const cells = [
    relation.provider,
    <Lines key="in" texts={relation.inputs} />,
    relation.procedure,
    <Lines key="out" texts={relation.outputs} />,
    relation.receiver,
  ];
  return (
    <section className="space-y-4" aria-labelledby="relacion">
      <h2 id="relacion">{headings.relation}</h2>
      <DataTable
        caption={headings.relation}
        captionHidden
        rows={[relation]}
        rowKey={(one) => one.procedure}
        columns={relation.headings.map((label, index) => ({ key: label, label, cell: () => cells[index] }))}
      />
    </section>
  );
}

function Lines({ texts }: { texts: readonly string[] }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** Sections 6 to 10; section 7 in its five columns. */
function Closing() {
  const cells = [
    nonconformityControl.activity,
    nonconformityControl.output,
    nonconformityControl.criterion,
    nonconformityControl.correction,
    nonconformityControl.record,
  ];
  return (
    <>
      <section className="space-y-4" aria-labelledby="politicas">
        <h2 id="politicas">{headings.policies}</h2>
        <Lines texts={content.policies} />
      </section>
      <section className="space-y-4" aria-labelledby="no-conformes">
        <h2 id="no-conformes">{headings.nonconformity}</h2>
        <DataTable
          caption={headings.nonconformity}
          captionHidden
          rows={[nonconformityControl]}
          rowKey={(one) => one.output}
          columns={nonconformityControl.headings.map((label, index) => ({
            key: label,
            label,
            cell: () => cells[index],
          }))}
        />
      </section>
      <section className="space-y-4">
        <h2>{headings.associatedDocuments}</h2>
        <p>{content.associatedDocuments}</p>
        <h2>{headings.norms}</h2>
        <p>{content.norms}</p>
        <h2>{headings.resources}</h2>
        <Lines texts={content.resources} />
      </section>
    </>
  );
}

/** The signatures in the columns of the document; the order of the clock is another, and is told. */
function Signatures() {
  const byClock = signaturesByClock(versionInForce).map((one) => one.role);
  return (
    <section className="space-y-4" aria-labelledby="firmas">
      <h2 id="firmas">Firmas de la versión {versionInForce.number}</h2>
      <DataTable
        caption="Firmas"
        captionHidden
        rows={versionInForce.signatures}
        rowKey={(one) => one.role}
        columns={[
          { key: 'heading', label: 'Firma', cell: (one) => one.heading },
          { key: 'name', label: 'Nombre', cell: (one) => one.name },
          { key: 'at', label: 'Cuándo', cell: (one) => instantWords(one.signedAt) },
          { key: 'order', label: 'Orden en el tiempo', numeric: true, cell: (one) => byClock.indexOf(one.role) + 1 },
        ]}
      />
      <p>{`${headings.verificationCode}: ${versionInForce.verificationCode ?? 'no fue suministrado'}.`}</p>
    </section>
  );
}
