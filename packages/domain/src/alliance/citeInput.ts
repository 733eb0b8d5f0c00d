import { and, eq, inArray, isNull } from 'drizzle-orm';
import {
  allow,
  type Ctx,
  claim,
  Forbidden,
  file,
  NotFound,
  newId,
  type Outcome,
  personOf,
  record,
  sumsOf,
  transact,
} from '../platform/index.ts';
import { mayDrive } from './policy.ts';
import type { CiteInput, WithdrawInput } from './proposalInputInputs.ts';
import { decideCitation } from './proposalInputRules.ts';
import { lockAlliance } from './rows.ts';
import { mustBeAt } from './rules.ts';
import { proposalInput, proposalInputFile } from './tables.ts';

/** The proposal cites an input of its provider process: a strategy, or a course with its supports. A repeated key cites nothing again. */
export async function citeInput(outer: Ctx, input: CiteInput): Promise<Outcome<{ id: string }>> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('citeInput');
    const typed = { ...input, files: await sumsOf(ctx, input.files) };
    const { first, id } = await claim(ctx, typed, 'proposalInput', newId(ctx.now));
    if (!first) return allow({ id });
    const decided = decideCitation(alliance, input);
    if (!decided.ok) return decided;
    await mustBeOf(ctx, alliance.id, input.files);
    const { kind, name } = input;
    const mode = input.kind === 'course' ? input.mode : null;
    const citedBy = personOf(ctx.actor)!;
    await ctx.db
      .insert(proposalInput)
      .values({ id, allianceId: alliance.id, kind, name, mode, citedAt: ctx.now, citedBy });
    if (input.files.length > 0) {
      await ctx.db.insert(proposalInputFile).values(input.files.map((fileId) => ({ inputId: id, fileId })));
    }
    await record(ctx, {
      name: 'proposalInput.cited',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'staff',
      data: { input: id, kind, mode: mode ?? undefined, files: input.files },
    });
    return allow({ id });
  });
}

/** Takes an input out of the proposal while it is prepared: its row and its files stay, marked. Throws NotFound on one that is out. */
export async function withdrawInput(outer: Ctx, input: WithdrawInput): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('citeInput');
    const open = mustBeAt(alliance, 2);
    if (!open.ok) return open;
    const { id, allianceId, withdrawnAt } = proposalInput;
    const out = await ctx.db
      .update(proposalInput)
      .set({ withdrawnAt: ctx.now })
      .where(and(eq(id, input.input), eq(allianceId, alliance.id), isNull(withdrawnAt)))
      .returning({ id });
    if (out.length === 0) throw new NotFound('proposalInput');
    await record(ctx, {
      name: 'proposalInput.withdrawn',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'staff',
      data: { input: input.input },
    });
    return allow();
  });
}

/** The supports are files of the same alliance: another's is not found. */
async function mustBeOf(ctx: Ctx, allianceId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await ctx.db
    .select({ id: file.id })
    .from(file)
    .where(and(inArray(file.id, [...ids]), eq(file.allianceId, allianceId)));
  if (rows.length !== new Set(ids).size) throw new NotFound('file');
}
