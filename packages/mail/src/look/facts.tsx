import type { ReactElement } from 'react';
import { Link } from 'react-email';
import { light } from './colors.ts';

/** A name and its value; a null value takes its row away. */
export type Fact = readonly [name: string, value: string | null];

/** The facts of the case, a row each; under 480 px the value goes below its name. */
export function Facts({ rows }: { rows: readonly Fact[] }): ReactElement {
  return (
    <table className="facts" width="100%" cellPadding="0" cellSpacing="0" style={styles.table}>
      <tbody>{rows.map(([name, value]) => value !== null && <FactRow key={name} name={name} value={value} />)}</tbody>
    </table>
  );
}

function FactRow({ name, value }: { name: string; value: string }): ReactElement {
  return (
    <tr className="fact-row">
      <th scope="row" className="fact fact-name muted line" style={styles.name}>
        {name}
      </th>
      <td className="fact fact-value ink line" style={styles.value}>
        {/^https?:/.test(value) ? <Address href={value} /> : value}
      </td>
    </tr>
  );
}

function Address({ href }: { href: string }): ReactElement {
  return (
    <Link href={href} className="green" style={styles.address}>
      {href}
    </Link>
  );
}

const cell = { padding: '9px 0', fontSize: '17px', lineHeight: '25px', verticalAlign: 'top' } as const;
const edge = `1px solid ${light.line}`;

const styles = {
  table: { margin: '0 0 20px', borderCollapse: 'collapse' },
  name: {
    ...cell,
    width: '36%',
    paddingRight: '14px',
    borderBottom: edge,
    fontSize: '15px',
    fontWeight: 400,
    textAlign: 'left',
    color: light.muted,
  },
  address: { color: light.green, textDecoration: 'underline', wordBreak: 'break-all' },
  value: { ...cell, borderBottom: edge, color: light.ink },
} as const;
