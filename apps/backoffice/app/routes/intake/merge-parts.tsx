import { mergeOrganizations } from '@alianzas/domain/organization/inputs';
import { formatNit } from '@alianzas/domain/platform/inputs';
import type { OrganizationFile, OrganizationRow } from '@alianzas/domain/views';
import { count, localityWord, organizationKindWord, roleWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { FilterBar, Form, Notice, SubmitButton, SummaryList } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { typed } from '@alianzas/web/form-errors';
import { NotSaved } from '@alianzas/web/versioned-form';
import { withFilters } from '../../pages/fields.ts';
import { SearchField } from '../../pages/search-field.tsx';
import { StatusTag } from '../../pages/words.tsx';
import { Similar, type SimilarRows } from './similar.tsx';

export const LABELS = { reason: 'Por qué son la misma organización', into: 'El registro que queda' };

type Facts =
  | 'id'
  | 'name'
  | 'kind'
  | 'nit'
  | 'dv'
  | 'dependency'
  | 'standing'
  | 'locality'
  | 'neighbourhood'
  | 'verified';

export interface MergeSide extends Pick<OrganizationFile, Facts> {
  people: { id: string; name: string; role: string; email: string }[];
  alliances: { code: string; title: string }[];
  requests: string[];
  entered: boolean;
  /** The registration into which it went already */
  mergedInto: string | null;
}

const comparing = (staying: string, other: string) =>
  withFilters(backoffice.mergeOrganizations(staying), { con: other });

interface ChooseProps {
  staying: string;
  text: string;
  similar: SimilarRows;
  found: { rows: OrganizationRow[]; isCut: boolean } | null;
}

/** Those whose name is alike, and any other by its name or NIT. */
export function ChooseOther({ staying, text, similar, found }: ChooseProps) {
  const compare = ({ id, name }: { id: string; name: string }) => (
    <a href={comparing(staying, id)}>
      Comparar<span className="sr-only"> con {name}</span>
    </a>
  );
  const here = backoffice.mergeOrganizations(staying);
  return (
    <>
      <Similar {...similar} act={compare} />
      <FilterBar
        action={here}
        label="Buscar el otro registro"
        chosen={text ? [{ label: `«${text}»`, href: here }] : []}
        clear={here}
      >
        <SearchField name="q" label="Nombre o NIT" text={text} width="medium" />
      </FilterBar>
      {found === null ? null : (
        <section className="space-y-4" aria-labelledby="encontradas">
          <h2 id="encontradas">Lo que se encontró</h2>
          {found.rows.length === 0 ? <p>Ninguna otra organización tiene ese nombre o ese NIT.</p> : null}
          {found.isCut ? (
            <p>Se ven las primeras {found.rows.length}: escriba más del nombre para ver las demás.</p>
          ) : null}
          <ul>
            {found.rows.map((row) => (
              <li key={row.id}>
                {row.name}
                {row.nit ? ` · NIT ${formatNit(row.nit, row.dv)}` : ''} {compare(row)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface Two {
  staying: MergeSide;
  losing: MergeSide;
}

export function SideBySide({ staying, losing }: Two) {
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <Side title="Queda este registro" side={staying} />
      <Side title="Este se une a él" side={losing} />
    </div>
  );
}

function Side({ title, side }: { title: string; side: MergeSide }) {
  return (
    <section className="min-w-0 space-y-4" aria-label={title}>
      <h2>{title}</h2>
      <SummaryList
        rows={[
          { term: 'Nombre', detail: <a href={backoffice.organization(side.id)}>{side.name}</a> },
          { term: 'Tipo', detail: organizationKindWord(side.kind) },
          { term: 'NIT', detail: side.nit ? formatNit(side.nit, side.dv) : 'Sin NIT' },
          { term: 'Dependencia', detail: side.dependency ?? 'No aplica' },
          { term: 'Localidad', detail: localityWord(side.locality) },
          { term: 'Barrio', detail: side.neighbourhood ?? '' },
          { term: 'Calidad', detail: <StatusTag of="organization" code={side.standing} /> },
          { term: 'Naturaleza jurídica', detail: side.verified ? 'Verificada' : 'Por verificar' },
          { term: 'Base de datos de la Red', detail: side.entered ? 'Incluida' : 'No está' },
          {
            term: 'Personas',
            detail: listed(side.people.map((one) => `${one.name} (${roleWord(one.role)}), ${one.email}`)),
          },
          { term: 'Alianzas', detail: listed(side.alliances.map(({ code, title }) => `${code} · ${title}`)) },
          { term: 'Solicitudes aceptadas', detail: listed(side.requests) },
        ]}
      />
    </section>
  );
}

function listed(lines: readonly string[]) {
  if (lines.length === 0) return 'Ninguna';
  return (
    <ul>
      {[...new Set(lines)].map((line) => (
        <li key={line} className="wrap-anywhere">
          {line}
        </li>
      ))}
    </ul>
  );
}

interface MergeFormProps extends Two {
  formKey: string;
  state: FormState | undefined;
}

export function MergeForm({ formKey, staying, losing, state }: MergeFormProps) {
  const gone = [staying, losing].find((one) => one.mergedInto !== null);
  if (gone) {
    const said = { name: 'reason', id: 'reason', label: LABELS.reason, words: typed(state, 'reason') ?? '' };
    return (
      <>
        <NotSaved answers={[said]} state={state} />
        <Notice>
          <p>
            «{gone.name}» ya se unió a otro registro.{' '}
            <a href={backoffice.organization(gone.mergedInto!)}>Ver la organización que quedó</a>
          </p>
        </Notice>
      </>
    );
  }
  const shared = staying.alliances.filter(({ code }) => losing.alliances.some((one) => one.code === code));
  const differ = staying.nit !== null && losing.nit !== null && staying.nit !== losing.nit;
  return (
    <>
      {differ ? (
        <Notice tone="attention">
          <p>Tienen NIT distintos. Revise el RUT de cada una: dos NIT suelen ser dos organizaciones.</p>
        </Notice>
      ) : null}
      {shared.length > 0 ? (
        <Notice tone="attention">
          <p>
            Las dos son parte de {shared.map(({ code }) => code).join(', ')}. Seguirán allí como dos partes, y en el
            portal sus personas responden por cada una. Las sesiones de las actividades 14 y 15 dan a las dos la misma
            respuesta, que se cuenta y se comunica una sola vez.
          </p>
        </Notice>
      ) : null}
      <section className="space-y-4" aria-labelledby="que-pasara">
        <h2 id="que-pasara">Qué pasará</h2>
        <ul className="list-disc space-y-1 pl-5">
          <li>
            {`«${staying.name}» es la que aparece en las listas, en la base de datos de la Red y en las cifras, como una sola organización con ${count(staying.alliances.length + losing.alliances.length - shared.length, 'alianza', 'alianzas')}.`}
          </li>
          <li>
            {`Nada se borra ni se cambia de sitio: las alianzas de «${losing.name}» conservan su nombre, sus actas y sus radicados.`}
          </li>
          <li>
            Las personas de los dos registros ven y atienden en el portal lo de ambos. Reciben un correo con la razón.
          </li>
          <li>{`«${losing.name}» ya no se puede elegir para una solicitud, una invitación o una alianza nuevas.`}</li>
          <li>Si fue un error, los registros se pueden separar de nuevo desde la página de la organización.</li>
        </ul>
        <p>
          <a href={comparing(losing.id, staying.id)}>Cambiar: que quede «{losing.name}»</a>
        </p>
      </section>
      <Form
        action={comparing(staying.id, losing.id)}
        hidden={{ key: typed(state, 'key', formKey), organization: losing.id, into: staying.id }}
        label="Unir los registros"
      >
        <Field
          of={{ schema: mergeOrganizations, labels: LABELS, state }}
          name="reason"
          hint="La leen las personas de los dos registros. Por ejemplo, en qué coinciden."
          rows={3}
        />
        <SubmitButton>Unir los dos registros</SubmitButton>
      </Form>
    </>
  );
}
