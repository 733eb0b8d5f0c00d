import { and, eq } from 'drizzle-orm';
import { type Alliance, acceptPrinciples, lockAlliance, mayDrive, partiesOf } from '../alliance/index.ts';
import {
  type Actor,
  allow,
  bogotaDay,
  type Ctx,
  Forbidden,
  file,
  NotFound,
  type Outcome,
  personOf,
  record,
  refuse,
  Stale,
  transact,
} from '../platform/index.ts';
import type { Signed } from '../receipt/index.ts';
import type { Commitment, EvidenceForm } from './commitment.ts';
import { contentHash } from './contentHash.ts';
import type { AcceptCommitments, RegisterAcceptance } from './inputs.ts';
import { keepAct } from './keepAct.ts';
import { mayCommit } from './policy.ts';
import { commitmentsOf, lockCommitments, trailOf } from './rows.ts';
import { decideAcceptance, decideOwnAcceptance, mustBeSince, versionOf } from './rules.ts';
import { commitment } from './tables.ts';

/**
 * The organization's representative or delegate accepts commitments in the portal, with the hash of what was read. Throws
 * Stale when what its party commits itself to changed since. Refuses what they wrote themselves for the team.
 */
export async function acceptCommitments(outer: Ctx, input: AcceptCommitments): Promise<Outcome> {
  return keepAcceptance(outer, input, { form: 'electronic', file: null, signed: null }, (actor, organization) =>
    mayCommit(actor, organization),
  );
}

/** Whoever accepts has read what its party commits itself to, as it is. */
async function mustHaveRead(ctx: Ctx, alliance: string, own: readonly string[], version: number): Promise<void> {
  const read = (await commitmentsOf(ctx, alliance)).filter(({ partyId }) => partyId && own.includes(partyId));
  if (versionOf(read) !== version)
    throw new Stale(
      'commitment',
      trailOf(
        alliance,
        read.map(({ id }) => id),
      ),
    );
}

/** The professional keeps an acceptance that came by e-mail or as a formal document, with its file. */
export async function registerAcceptance(outer: Ctx, input: RegisterAcceptance): Promise<Outcome> {
  const { form, file, acceptedBy, position, acceptedOn } = input;
  const signed = { by: acceptedBy, position, on: acceptedOn };
  return keepAcceptance(outer, input, { form, file, signed }, (actor, _organization, alliance) =>
    mayDrive(actor, alliance),
  );
}

/** How it was accepted; of what came by e-mail or on paper, its file, who signed it and when. */
interface Proof {
  form: EvidenceForm;
  file: string | null;
  signed: Signed | null;
}

type May = (actor: Actor, organization: string, alliance: { professionalId: string }) => boolean;

async function keepAcceptance(
  outer: Ctx,
  input: {
    alliance: string;
    commitments: readonly string[];
    principles?: readonly string[] | undefined;
    version: number;
  },
  proof: Proof,
  may: May,
): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    const organizations = new Map((await partiesOf(ctx, alliance.id)).map((party) => [party.id, party.organizationId]));
    if (proof.file) await mustBeOf(ctx, alliance.id, proof.file);
    const locked = await lockCommitments(ctx, input.commitments);
    const today = bogotaDay(ctx.now);
    // One person signs for one organization
    if (proof.signed && new Set(locked.map(({ partyId }) => partyId)).size > 1)
      return refuse('commitment.ofOneOrganization');
    for (const one of locked) {
      const organization = organizations.get(one.partyId ?? '');
      if (one.allianceId !== alliance.id || !organization) throw new NotFound('commitment');
      if (!may(ctx.actor, organization, alliance)) throw new Forbidden('acceptCommitment');
      const decided = decide(ctx, alliance, one, proof, today);
      if (!decided.ok) return decided;
    }
    const own = [...organizations].flatMap(([party, of]) => (may(ctx.actor, of, alliance) ? [party] : []));
    await mustHaveRead(ctx, alliance.id, own, input.version);
    for (const one of locked) {
      const principled = await acceptPrinciples(ctx, alliance, one.partyId!, input.principles ?? []);
      if (!principled.ok) return principled;
      await save(ctx, one, organizations.get(one.partyId!)!, proof);
    }
    return allow();
  });
}

/** Who keeps what came on paper wrote it for the team, and it was signed by another. */
function decide(ctx: Ctx, alliance: Alliance, one: Commitment, { signed }: Proof, today: string): Outcome {
  if (!signed) return decideOwnAcceptance(alliance, one, personOf(ctx.actor), today);
  const decided = decideAcceptance(alliance, one, today);
  return decided.ok ? mustBeSince(one, signed.on, today) : decided;
}

/** The proof is a file of the same alliance: another's is not found. */
async function mustBeOf(ctx: Ctx, allianceId: string, id: string): Promise<void> {
  const rows = await ctx.db
    .select({ id: file.id })
    .from(file)
    .where(and(eq(file.id, id), eq(file.allianceId, allianceId)));
  if (rows.length === 0) throw new NotFound('file');
}

async function save(ctx: Ctx, one: Commitment, organization: string, { form, file, signed }: Proof): Promise<void> {
  await ctx.db
    .update(commitment)
    .set({
      state: 'accepted',
      answeredAt: ctx.now,
      answeredBy: personOf(ctx.actor),
      evidenceForm: form,
      evidenceFileId: file,
      ...(signed ? { acceptedOn: signed.on } : {}),
      version: one.version + 1,
    })
    .where(eq(commitment.id, one.id));
  const kept = await keepAct(ctx, 'commitmentAccepted', { ...one, organization }, { form, signed });
  await record(ctx, {
    name: 'commitment.accepted',
    stream: { kind: 'alliance', id: one.allianceId },
    audience: 'parties',
    data: {
      commitment: one.id,
      number: one.number,
      form,
      contentHash: contentHash(one),
      organization,
      ...(signed ? { acceptedOn: signed.on } : {}),
      ...kept,
    },
  });
}
