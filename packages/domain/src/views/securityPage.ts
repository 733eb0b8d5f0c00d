import { sql } from 'drizzle-orm';
import { mySessions, type OpenSession } from '../identity/index.ts';
import { type Ctx, NotFound, personOf } from '../platform/index.ts';

export interface SecurityPage {
  email: string;
  position: string | null;
  /** Both factors are set: the account enters by itself. False for the people of the demonstration */
  protected: boolean;
  /** ISO instants; null where there is none */
  passwordSince: string | null;
  secondFactorSince: string | null;
  recoveryCodes: number;
  sessions: OpenSession[];
}

/**
 * What staff see of their own account: how it is protected and where it is open. `session` is the hash of the session
 * they are in; `moment` the wall clock, by which sessions live also where the demonstration's clock went ahead. Two
 * statements.
 */
export async function securityPage(ctx: Ctx, input: { session: string; moment: Date }): Promise<SecurityPage> {
  const id = personOf(ctx.actor);
  if (!id) throw new NotFound('person');
  const [row] = await ctx.db.execute<Omit<SecurityPage, 'sessions'> & Record<string, unknown>>(sql`
    select p.email, s.position,
      c.password_hash is not null and c.totp_confirmed_at is not null as protected,
      to_json(c.totp_confirmed_at) #>> '{}' as "secondFactorSince",
      (select to_json(max(e.at)) #>> '{}' from event e where e.stream_kind = 'person' and e.stream_id = p.id and e.name = 'password.set') as "passwordSince",
      (select count(*)::int from recovery_code r where r.person_id = p.id and r.used_at is null) as "recoveryCodes"
    from person p left join staff_member s on s.person_id = p.id left join credential c on c.person_id = p.id
    where p.id = ${id}`);
  if (!row) throw new NotFound('person');
  const sessions = await mySessions({ ...ctx, now: input.moment }, 'backoffice', input.session);
  return { ...row, protected: row.protected === true, sessions };
}
