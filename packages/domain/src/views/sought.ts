import { type SQL, sql } from 'drizzle-orm';
import { SOUGHT_SIGNS, soughtWords, wholeForm } from '../platform/inputs.ts';
import { nitSought } from '../platform/nit.ts';

const { apart, none } = SOUGHT_SIGNS;
/** As `soughtWords` finds them */
const LONE_LETTERS = '\\m([a-z]) +(?=[a-z]\\M)';

/** A column as a search reads it: the same that `soughtWords` does to what was typed. */
export function asSought(column: SQL): SQL {
  const plain = sql`app.fold(translate(${column}, ${sql.param(apart + none)}::text, ${sql.param(' '.repeat(apart.length))}::text))`;
  return sql`regexp_replace(${plain}, ${LONE_LETTERS}::text, ${'\\1'}::text, 'g')`;
}

/**
 * Whether each word that was typed stands somewhere in the columns of a row, in whatever order and however it is accented.
 * `%` and `_` are letters like any other. `holds` says of one pattern whether the row has it.
 */
export function speaksOf(typed: string, holds: (pattern: SQL) => SQL): SQL {
  const { read } = soughtWords(typed);
  if (read.length === 0) return sql`true`;
  return sql.join(
    read.map((word) => {
      const whole = wholeForm(word);
      return whole ? sql`(${holds(within(word))} or ${holds(within(whole))})` : sql`(${holds(within(word))})`;
    }),
    sql` and `,
  );
}

function within(word: string): SQL {
  return sql`'%' || app.fold(${literal(word)}) || '%'`;
}

/** Organizations (`o`) by words of their name, or by their NIT as it is printed or half typed. */
function soughtOrganization(typed: string): SQL {
  const nit = nitSought(typed);
  const named = sql`(${speaksOf(typed, (pattern) => sql`${asSought(sql`o.name`)} like ${pattern}`)})`;
  return nit ? sql`${named} or o.nit like ${beginsWith(nit)}` : named;
}

/** Bodies (`o`) of which some registration, also one that was merged, is what was typed. */
export function soughtBody(typed: string): SQL {
  return sql`o.id in (select coalesce(o.merged_into, o.id) from organization o where ${soughtOrganization(typed)})`;
}

/** The beginning of a value that is kept in figures, such as a NIT. */
export function beginsWith(typed: string): string {
  return `${literal(typed)}%`;
}

function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
