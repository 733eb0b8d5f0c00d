import { sql } from 'drizzle-orm';
import type { AllianceState } from '../alliance/index.ts';
import { commitment, outStates } from '../commitment/index.ts';
import { among, type Ctx } from '../platform/index.ts';

/** What an acceptance leaves to do: others accept or write theirs, the packet of 9, the amendment of the loop, or nothing. */
export type AfterAcceptance =
  | 'others'
  | 'missing'
  | 'prepare'
  | 'number'
  | 'prepareAgain'
  | 'numberOfAmendment'
  | 'nothing';

/** A commitment that nobody has accepted yet: whose it is (null for the secretariat's own), and whether it was sent back to the team. */
export interface Unaccepted {
  number: number;
  organization: string | null;
  isReturned: boolean;
}

/** What stands of a case, and of what was accepted in it. */
export interface AcceptedStanding {
  state: AllianceState;
  step: number | null;
  /** It was asked for by a No at 13 */
  loop: boolean;
  /** Of what was accepted and is in force: at no desk, without its number there, or with it; null when it was replaced since */
  desk: 'none' | 'pending' | 'filed' | null;
  /** Commitments of the case that nobody has accepted yet, by number */
  waiting: readonly Unaccepted[];
  /** Organizations of the case without a commitment in force */
  without: number;
}

const LOOP = { none: 'prepareAgain', pending: 'numberOfAmendment', filed: 'nothing' } as const;

/** What follows what was accepted, as its case stands: what the loop asks for waits for nobody else. */
export function afterAcceptance({ state, step, loop, desk, waiting, without }: AcceptedStanding): AfterAcceptance {
  if (state !== 'running' || desk === 'filed') return 'nothing';
  if (loop) return desk === null ? 'nothing' : LOOP[desk];
  if (step !== 9) return 'nothing';
  if (desk === 'pending') return 'number';
  if (waiting.length > 0) return 'others';
  return without > 0 ? 'missing' : 'prepare';
}

/** How a case stands beside those commitments, which were accepted in it. One statement. */
export async function acceptedStanding(
  ctx: Ctx,
  alliance: string,
  commitments: readonly string[],
): Promise<AcceptedStanding> {
  const accepted = sql`from ${commitment} left join filing f on f.id = ${commitment.filingId} where ${among(commitment.id, commitments)}`;
  const [row] = await ctx.db.execute<AcceptedStanding & Record<string, unknown>>(sql`
    select a.state, a.step, exists (select ${accepted} and ${commitment.round} > 0) as loop,
      (select case when bool_or(f.id is null) then 'none' when bool_or(f.state = 'pending') then 'pending' when count(*) > 0 then 'filed' end
        ${accepted} and ${commitment.state} not in ${outStates}) as desk,
      (select coalesce(json_agg(json_build_object('number', c.number, 'organization', o.name, 'isReturned', c.state = 'returned') order by c.number), '[]')
        from commitment c left join party q on q.id = c.party_id left join organization o on o.id = q.organization_id
        where c.alliance_id = a.id and c.state in ('proposed', 'returned')) as waiting,
      (select count(*)::int from party q where q.alliance_id = a.id and not exists (select from commitment c
        where c.party_id = q.id and c.state not in ${outStates})) as without
    from alliance a where a.id = ${alliance}`);
  return row!;
}
