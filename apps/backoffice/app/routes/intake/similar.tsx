import type { Alike, Organization } from '@alianzas/domain/organization';
import { formatNit } from '@alianzas/domain/platform/inputs';
import { backoffice } from '@alianzas/paths';
import { Link } from '@alianzas/ui';
import type { ReactNode } from 'react';
import { withFilters } from '../../pages/fields.ts';
import { StatusTag } from '../../pages/words.tsx';

export interface SimilarRow {
  id: string;
  name: string;
  nit: string | null;
  dv: string | null;
  standing: string;
  verified: boolean;
}

/** The likeliest organizations, of how many there are that are like the name. */
export interface SimilarRows {
  rows: SimilarRow[];
  total: number;
  name: string;
}

/** A registered organization that the one being entered may be, as the lists show it. */
function similarRow({ id, name, nit, dv, standing, verified }: Organization): SimilarRow {
  return { id, name, nit, dv, standing, verified: verified !== null };
}

export function similarRows({ likeliest, total }: Alike, name: string): SimilarRows {
  return { rows: likeliest.map(similarRow), total, name };
}

interface SimilarProps extends SimilarRows {
  /** What may be done with each */
  act?: (row: SimilarRow) => ReactNode;
}

export function Similar({ rows, total, name, act }: SimilarProps) {
  return (
    <section className="space-y-4" aria-labelledby="parecidas">
      <h2 id="parecidas">Organizaciones parecidas</h2>
      {rows.length === 0 ? <p>Ninguna organización registrada tiene ese NIT ni un nombre parecido.</p> : null}
      {total > rows.length ? (
        <p>
          Se ven {rows.length} de {total}, las más parecidas.{' '}
          <Link href={withFilters(backoffice.organizations(), { q: name })}>Buscar las demás por su nombre</Link>
        </p>
      ) : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link href={backoffice.organization(row.id)}>{row.name}</Link>
            {row.nit ? ` · NIT ${formatNit(row.nit, row.dv)}` : ''} <StatusTag of="organization" code={row.standing} />
            {act ? <> {act(row)}</> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
