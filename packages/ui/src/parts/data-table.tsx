import type { ReactElement, ReactNode } from 'react';
import { Scroller } from './scroller.tsx';
import { written } from './written.tsx';

export interface Column<Row> {
  key: string;
  label: string;
  /** Numbers stand to the right, in tabular figures */
  numeric?: boolean;
  /** A text is shown as somebody wrote it, with its links */
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

/**
 * A table whose rows become definition cards under 640 px, by CSS alone; the first column heads its row. What is wider than
 * its page scrolls by itself, and never the page.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { columns } = props;
  return (
    <Scroller label={props.caption}>
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
    </Scroller>
  );
}

function Cell<Row>(props: { column: Column<Row>; row: Row; isHead: boolean }): ReactElement {
  const { column, row } = props;
  const className = column.numeric === true ? 'figure' : undefined;
  if (props.isHead) {
    return (
      <th scope="row" data-label={column.label} className={className}>
        {written(column.cell(row))}
      </th>
    );
  }
  return (
    <td data-label={column.label} className={className}>
      {written(column.cell(row))}
    </td>
  );
}
