import {
  headings,
  type ProcedureContent,
  type ProcedureVersion,
  procedureVersions,
  signaturesByClock,
} from '@alianzas/domain/procedure';
import type { ReferenceLink, VersionRequest } from '@alianzas/domain/reference';
import { instantWords, listed, referenceLinks, staffRoles } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, Link, SummaryList } from '@alianzas/ui';

interface Of {
  content: ProcedureContent;
}

/** Section 1: leader, objective, scope, and the units that answer for it with the roles of their people. */
export function Presentation({ content }: Of) {
  return (
    <section className="space-y-4" aria-labelledby="presentacion">
      <h2 id="presentacion" className="spoken">
        Líder, objetivo y alcance
      </h2>
      {[
        [headings.leader, content.leader],
        [headings.objective, content.objective],
        [headings.scope, content.scope],
        [headings.responsible, content.responsible],
      ].map(([title, text]) => (
        <section className="space-y-2" key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </section>
      ))}
      <SummaryList
        title="Quiénes lideran la gestión"
        rows={content.units.map(({ name, acronym, roles }) => ({
          term: acronym ? `${name} (${acronym})` : name,
          detail: `En este sistema: ${listed(roles.map((role) => staffRoles[role].toLowerCase()))}`,
        }))}
      />
      <p>
        {headings.glossary} <Link href={backoffice.glossary()}>ver el glosario</Link>
      </p>
    </section>
  );
}

export function Conditions({ content }: Of) {
  const { conditions, purposesIntroduction, purposes, closing } = content.conditions;
  return (
    <section className="space-y-4" aria-labelledby="condiciones">
      <h2 id="condiciones">{headings.conditions}</h2>
      {conditions.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>{purposesIntroduction}</p>
      <Lines texts={purposes.map(({ text }) => text)} />
      {closing.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}

/** Sections 6 and 7, the second in its five columns. */
export function Nonconformities({ content }: Of) {
  const { nonconformity } = content;
  const cells = [
    nonconformity.activity,
    nonconformity.output,
    nonconformity.criterion,
    nonconformity.correction,
    nonconformity.record,
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
          rows={[nonconformity]}
          rowKey={(one) => one.output}
          columns={nonconformity.headings.map((label, index) => ({
            key: label,
            label,
            cell: () => cells[index],
          }))}
        />
      </section>
    </>
  );
}

/** Sections 8 to 10, with the addresses that the entity set for what they refer to. */
export function Associated({ content, links, canSet }: Of & { links: readonly ReferenceLink[]; canSet: boolean }) {
  return (
    <section className="space-y-4" aria-labelledby="documentos">
      <h2 id="documentos">{headings.associatedDocuments}</h2>
      <p>{content.associatedDocuments}</p>
      <References links={links.filter(({ code }) => code !== 'normogram')} />
      <h2>{headings.norms}</h2>
      <p>{content.norms}</p>
      <References links={links.filter(({ code }) => code === 'normogram')} />
      {canSet ? (
        <p>
          <Link href={backoffice.parameters()}>Cambiar estas direcciones</Link>
        </p>
      ) : null}
      <h2>{headings.resources}</h2>
      <Lines texts={content.resources} />
      <p>
        <Link href={backoffice.procedurePeople()}>Ver las personas asignadas al procedimiento, con sus roles</Link>
      </p>
    </section>
  );
}

function References({ links }: { links: readonly ReferenceLink[] }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {links.map(({ code, url }) => (
        <li key={code}>
          {url ? (
            <Link href={url} rel="noreferrer">
              {referenceLinks[code].name}
            </Link>
          ) : (
            `${referenceLinks[code].name}: la entidad todavía no ha puesto su dirección`
          )}
        </li>
      ))}
    </ul>
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

/** The signatures in the columns of the document; the order of the clock is another, and is told. */
export function Signatures({ version, requests }: { version: ProcedureVersion; requests: readonly VersionRequest[] }) {
  const byClock = signaturesByClock(version).map((one) => one.role);
  return (
    <section className="space-y-4" aria-labelledby="firmas">
      <h2 id="firmas">Firmas de la versión {version.number}</h2>
      <DataTable
        caption="Firmas"
        captionHidden
        rows={version.signatures}
        rowKey={(one) => one.role}
        columns={[
          { key: 'heading', label: 'Firma', cell: (one) => one.heading },
          { key: 'name', label: 'Nombre', cell: (one) => one.name },
          { key: 'at', label: 'Cuándo', cell: (one) => instantWords(one.signedAt) },
          { key: 'order', label: 'Orden en el tiempo', numeric: true, cell: (one) => byClock.indexOf(one.role) + 1 },
        ]}
      />
      <p>{`${headings.verificationCode}: ${version.verificationCode ?? 'no fue suministrado'}.`}</p>
      <p>{`Solicitud en el aplicativo de correspondencia: ${requestsOf(procedureVersions, requests)}.`}</p>
    </section>
  );
}

/** The reference of each version's request, as the correspondence system numbered it. */
export function requestsOf(
  versions: readonly Pick<ProcedureVersion, 'number'>[],
  requests: readonly Pick<VersionRequest, 'procedureVersion' | 'number'>[],
): string {
  return versions
    .map(({ number }) => {
      const request = requests.find(({ procedureVersion }) => procedureVersion === number);
      return `versión ${number}, ${request?.number ?? 'no fue suministrada'}`;
    })
    .join('; ');
}
