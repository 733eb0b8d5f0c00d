import type { ReactElement, ReactNode } from 'react';
import type { LinkTo } from '../types.ts';

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
