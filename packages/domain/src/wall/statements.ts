import type { StaffRole } from '../platform/actor.ts';
import type { ASKED, Asked, WITH_STATE } from './asked.ts';
import { ADDED_LATER } from './ended.ts';
import { FILLS } from './fills.ts';
import { APPLICATION_ROLES, type ApplicationRole, GRANTS } from './grants.ts';
import type { Keeping } from './keeping.ts';
import type { TOLD } from './told.ts';
import { MADE_BY, type Moves, type TRANSITIONS } from './transitions.ts';
import { CASE_OF, UNDONE } from './undoing.ts';

/** The triggers that the tables of this folder ask for, as the migrations create them: the tests compare them with the catalogue. */

const BY_APPLICATION = 'app.by_application()';

/** A row that an application changes past the moment of a freeze, but in the columns that may still change. */
export function triggersOfFreezes(keeping: Readonly<Record<string, Keeping>>): string[] {
  return Object.entries(keeping).flatMap(([table, { freezes = {} }]) =>
    Object.entries(freezes).map(
      ([suffix, { when, but }]) =>
        `create trigger ${table}_${suffix}_kept before update on ${table} for each row when (${BY_APPLICATION}${when === 'true' ? '' : ` and (${when})`}) execute function app.keep_closed(${but.map((column) => `'${column}'`).join(', ')});`,
    ),
  );
}

function refusing({ undoing, blanks }: Keeping): string {
  if (blanks) return `refuse_change_but_blanking(${blanks.map((column) => `'${column}'`).join(', ')})`;
  return undoing ? 'refuse_change_but_undoing()' : 'refuse_change()';
}

/** A table that is only added to: no row changes or goes, whoever asks, and it is not emptied. */
export function triggersOfAdding(keeping: Readonly<Record<string, Keeping>>): string[] {
  const onlyAdded = Object.entries(keeping).filter(([table, { triggers }]) =>
    triggers?.includes(`${table}_append_only`),
  );
  return onlyAdded.flatMap(([table, keeping]) => [
    `create trigger ${table}_append_only before update or delete on ${table} for each row execute function app.${refusing(keeping)};`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function app.refuse_change();`,
  ]);
}

/** What is kept with its hash: that of its own text, as it is added. */
export function triggersOfHashes(keeping: Readonly<Record<string, Keeping>>): string[] {
  return Object.entries(keeping).flatMap(([table, { hashed }]) =>
    hashed
      ? [
          `create trigger ${table}_hash_at_birth before insert on ${table} for each row when (${BY_APPLICATION} and new.sha256 is distinct from encode(sha256(convert_to(new.${hashed}, 'UTF8')), 'hex')) execute function app.refuse_untrue();`,
        ]
      : [],
  );
}

/** A column of the catalogue, and what it begins as where nobody says. */
export interface Column extends Record<string, unknown> {
  table: string;
  column: string;
  type: string;
  begins: string | null;
}

/** The columns that a role does not fill in of a row that it adds. */
export function unfilledBy(role: ApplicationRole, columns: readonly Column[]): Column[] {
  return columns.filter(({ table, column }) => {
    const fills = FILLS[role]?.[table];
    return fills !== undefined && !fills.includes(column);
  });
}

/** A row that a role adds and that says at once what comes later, or what is not its to say. */
export function triggersOfBirths(columns: readonly Column[]): string[] {
  return APPLICATION_ROLES.flatMap((role) => {
    const unfilled = unfilledBy(role, columns);
    return [...new Set(unfilled.map(({ table }) => table))].map((table) => {
      const said = unfilled
        .filter((one) => one.table === table)
        .map(({ column, begins }) => `new.${column} is distinct from ${begins ?? 'null'}`);
      const name = role === 'backoffice' ? 'at_team_birth' : 'at_birth';
      return `create trigger ${table}_${name} before insert on ${table} for each row when (current_user = 'alianzas_${role}' and (${said.join(' or ')})) execute function app.refuse_filled();`;
    });
  });
}

export interface Move {
  noun: string;
  /** A role of the applications, or `undo`: of the back office, within the transaction that takes a step back */
  role: string;
  was: string;
  becomes: string;
  /** Which roles of the team make it; null where nobody of the team does */
  team: readonly StaffRole[] | null;
}

/** Each move of the list by itself, as `app.transition` has it. */
export function movesOf(transitions: typeof TRANSITIONS): Move[] {
  return Object.entries(transitions).flatMap(([noun, { portal, worker, backoffice = [], undo }]) => {
    const each = (role: string, team: Move['team'], moves: Moves = {}): Move[] =>
      Object.entries(moves).flatMap(([was, next]) => next.map((becomes) => ({ noun, role, was, becomes, team })));
    return [
      ...each('portal', null, portal),
      ...each('worker', null, worker),
      ...backoffice.flatMap(([by, moves]) => each('backoffice', MADE_BY[by], moves)),
      ...each('undo', MADE_BY.leading, undo),
    ];
  });
}

/** A state that begins, and one that changes. */
export function triggersOfMoves(transitions: typeof TRANSITIONS): string[] {
  return Object.keys(transitions).flatMap((noun) => {
    const [table, column] = noun.split('.');
    const then = `execute function app.check_move('${column}')`;
    return [
      `create trigger ${table}_${column}_begins before insert on ${table} for each row when (${BY_APPLICATION}) ${then};`,
      `create trigger ${table}_${column}_moves before update on ${table} for each row when (${BY_APPLICATION} and old.${column} is distinct from new.${column}) ${then};`,
    ];
  });
}

/** What only a step taken back changes: asked of the whole transaction when it ends. */
export function triggersOfUndoing(
  transitions: typeof TRANSITIONS,
  keeping: Readonly<Record<string, Keeping>>,
): string[] {
  const trigger = (table: string, of: string, event: string, when: string) =>
    `create constraint trigger ${table}_${of} after ${event} on ${table} deferrable initially deferred for each row when (${BY_APPLICATION}${when}) execute function app.check_undo('${CASE_OF[table] ?? 'alliance_id'}');`;
  const moved = Object.entries(transitions).flatMap(([noun, { undo }]) => {
    if (!undo) return [];
    const [table, column] = noun.split('.');
    const pairs = Object.entries(undo).flatMap(([was, next]) => next.map((becomes) => `('${was}', '${becomes}')`));
    const states = `(old.${column}::text, new.${column}::text)`;
    return [trigger(table!, `${column}_undone`, 'update', ` and ${states} in (${pairs.join(', ')})`)];
  });
  const marked = Object.keys(keeping).filter((table) => keeping[table]!.undoing);
  const told = Object.entries(UNDONE).flatMap(([table, changes]) =>
    Object.entries(changes).map(([of, { when }]) => trigger(table, `${of}_undone`, 'update', ` and (${when})`)),
  );
  return [
    ...moved,
    ...marked.map((table) => trigger(table, 'undone', 'update', ' and old.undone_at is distinct from new.undone_at')),
    trigger('visit', 'undone', 'delete', ''),
    ...told,
  ];
}

/** What an act said, changed with its event: asked of the whole transaction when it ends, since events are written last. */
export function triggersOfTelling(tables: typeof TOLD): string[] {
  return Object.entries(tables).flatMap(([table, parts]) =>
    Object.entries(parts).map(([suffix, { columns, events }]) => {
      const row = (of: string) => `(${columns.map((column) => `${of}.${column}`).join(', ')})`;
      const args = [CASE_OF[table] ?? 'alliance_id', ...events].map((one) => `'${one}'`).join(', ');
      return `create constraint trigger ${table}_${suffix}_told after update on ${table} deferrable initially deferred for each row when (${BY_APPLICATION} and ${row('old')} is distinct from ${row('new')}) execute function app.check_told(${args});`;
    }),
  );
}

/** A change of some columns, as the condition of a trigger. */
const changes = (columns: readonly string[]) => {
  const row = (of: string) => `(${columns.map((column) => `${of}.${column}`).join(', ')})`;
  return `${row('old')} is distinct from ${row('new')}`;
};

function eventOf(of: Asked['of']): { event: string; when: string } {
  if (!of) return { event: 'insert', when: '' };
  return of === 'gone' ? { event: 'delete', when: '' } : { event: 'update', when: ` and ${changes(of)}` };
}

/** What a row that is added, changed or taken out is asked beside its own state. */
export function triggersOfAsking(tables: typeof ASKED): string[] {
  return Object.entries(tables).flatMap(([table, each]) =>
    Object.entries(each).map(([suffix, { of, so, late }]) => {
      const { event, when } = eventOf(of);
      const [kind, at, deferred] = late
        ? ['constraint trigger', 'after', ' deferrable initially deferred']
        : ['trigger', 'before', ''];
      const said = so.replaceAll(/\s+/g, ' ').replaceAll("'", "''");
      return `create ${kind} ${table}_${suffix}_asked ${at} ${event} on ${table}${deferred} for each row when (${BY_APPLICATION}${when}) execute function app.check_asked('${said}');`;
    }),
  );
}

/** What changes with its state alone. */
export function triggersOfGoingWithState(nouns: typeof WITH_STATE): string[] {
  return Object.entries(nouns).map(([noun, columns]) => {
    const [table, column] = noun.split('.');
    return `create trigger ${table}_with_${column} before update on ${table} for each row when (${BY_APPLICATION} and old.${column} is not distinct from new.${column} and ${changes(columns)}) execute function app.refuse_alone('${column}');`;
  });
}

/** A row of a case that ended: nothing is added to it but by the tables of the list. */
export function triggersOfEnds(columns: readonly Column[]): string[] {
  const ofCase = columns.filter(({ table, column }) => column === 'alliance_id' && isAddedTo(table));
  return ofCase.map(
    ({ table }) =>
      `create trigger ${table}_while_running before insert on ${table} for each row when (${BY_APPLICATION}) execute function app.keep_ended();`,
  );
}

const isAddedTo = (table: string) =>
  !(table in ADDED_LATER) && APPLICATION_ROLES.some((role) => GRANTS[role][table]?.insert);

/** Whoever is named as the author of an act is who acts. */
export function triggersOfSignatures(signatures: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(signatures).flatMap(([table, columns]) => {
    const args = columns.map((column) => `'${column}'`).join(', ');
    const changed = columns.map((column) => `old.${column} is distinct from new.${column}`).join(' or ');
    const then = `execute function app.check_signature(${args})`;
    return [
      `create trigger ${table}_signs before insert on ${table} for each row when (${BY_APPLICATION}) ${then};`,
      `create trigger ${table}_signs_again before update on ${table} for each row when (${BY_APPLICATION} and (${changed})) ${then};`,
    ];
  });
}
