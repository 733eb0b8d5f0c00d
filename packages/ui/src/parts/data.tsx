import type { ReactElement, ReactNode } from 'react';
import type { LinkTo } from '../types.ts';

export interface Column<Row> {
  key: string;
  label: string;
  /** Numbers stand to the right, in tabular figures */
  numeric?: boolean;
  cell: (row: Row) => ReactNode;
  /** A link that sorts by this column, and how it is sorted now */
  sort?: { href: string; order?: 'ascending' | 'descending' };
}

export interface DataTableProps<Row> {
  caption: string;
  /** The caption is spoken only, because a heading above already says it */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** A table whose rows become definition cards under 640 px, by CSS alone; the first column heads its row. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { columns } = props;
  return (
    <table className="data">
      <caption className={props.captionHidden === true ? 'spoken' : undefined}>{props.caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={column.numeric === true ? 'figure' : undefined}
              aria-sort={column.sort?.order}
            >
              {column.sort === undefined ? column.label : <a href={column.sort.href}>{column.label}</a>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)}>
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} row={row} isHead={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>(props: { column: Column<Row>; row: Row; isHead: boolean }): ReactElement {
  const { column, row } = props;
  const className = column.numeric === true ? 'figure' : undefined;
  if (props.isHead) {
    return (
      <th scope="row" data-label={column.label} className={className}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td data-label={column.label} className={className}>
      {column.cell(row)}
    </td>
  );
}

/** Keyset pagination: only the ways that exist are offered. */
export function Pagination(props: { previous?: string; next?: string; label?: string }): ReactElement | null {
  if (props.previous === undefined && props.next === undefined) return null;
  return (
    <nav className="pagination" aria-label={props.label ?? 'Páginas'}>
      {props.previous === undefined ? null : (
        <a className="page-previous" rel="prev" href={props.previous}>
          Anteriores
        </a>
      )}
      {props.next === undefined ? null : (
        <a className="page-next" rel="next" href={props.next}>
          Siguientes
        </a>
      )}
    </nav>
  );
}

export interface FilterBarProps {
  action: string;
  label: string;
  /** The fields */
  children: ReactNode;
  /** The filters in force; each link removes one */
  chosen?: readonly LinkTo[];
  clear?: string;
}

/** A GET form: the address is the view. What is in force stands above as chips that can be taken away. */
export function FilterBar(props: FilterBarProps): ReactElement {
  const { chosen = [] } = props;
  return (
    <search className="filters">
      <form method="get" action={props.action} aria-label={props.label}>
        <div className="filters-fields">{props.children}</div>
        <button className="button secondary" type="submit">
          Aplicar filtros
        </button>
      </form>
      {chosen.length === 0 ? null : (
        <ul className="chips" aria-label="Filtros aplicados">
          {chosen.map((chip) => (
            <li key={chip.href}>
              <a href={chip.href}>
                <span className="spoken">Quitar filtro </span>
                {chip.label}
              </a>
            </li>
          ))}
          {props.clear === undefined ? null : (
            <li>
              <a className="chips-clear" href={props.clear}>
                Quitar todos
              </a>
            </li>
          )}
        </ul>
      )}
    </search>
  );
}

/** One figure that matters, with what it counts; a missing figure is left out by its page, never shown as zero. */
export function Stat(props: { figure: string; label: string; note?: ReactNode; href?: string }): ReactElement {
  return (
    <div className="stat">
      <dt>{props.href === undefined ? props.label : <a href={props.href}>{props.label}</a>}</dt>
      <dd>
        <span className="stat-figure">{props.figure}</span>
        {props.note === undefined ? null : <span className="meta">{props.note}</span>}
      </dd>
    </div>
  );
}

/** A row of figures: a definition list, so each keeps its name. */
export function Stats(props: { children: ReactNode }): ReactElement {
  return <dl className="stats">{props.children}</dl>;
}

/** A box, for what must stand apart (a persona, a kind of alliance). Used sparingly. */
export function Card(props: { title: string; href?: string; children?: ReactNode; level?: 2 | 3 }): ReactElement {
  const Title = props.level === 2 ? 'h2' : 'h3';
  return (
    <article className="card">
      <Title>{props.href === undefined ? props.title : <a href={props.href}>{props.title}</a>}</Title>
      {props.children}
    </article>
  );
}

export function Cards(props: { children: ReactNode }): ReactElement {
  return <div className="cards">{props.children}</div>;
}
