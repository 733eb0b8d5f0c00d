import { createHash, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type * as z from 'zod';
import { draftActa, saveActa, submitActa } from '../acta/index.ts';
import type { actaItem } from '../acta/inputs.ts';
import { approveActa, recordAttendance } from '../asRead.ts';
import { record } from '../compose.ts';
import { attendee, conveneMeeting, type MeetingActivity } from '../meeting/index.ts';
import {
  type Actor,
  addDays,
  bogotaDay,
  bogotaInstant,
  type Ctx,
  type Outcome,
  type Pool,
  scoped,
} from '../platform/index.ts';
import { steps } from './plots.ts';

/** A file that the storage keeps already, as the evidence takes it. */
export interface StoredPicture {
  key: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  width?: number;
  height?: number;
}

export interface Stage {
  backoffice: Pool;
  portal: Pool;
  /** Draws and stores an invented picture: never of people */
  picture(title: string): Promise<StoredPicture>;
  /** The day on which the demonstration is made */
  today: string;
  staff: { readonly [persona: string]: { id: string; actor: Actor } };
}

/** The value of an outcome that the seed expects to be allowed; a refusal is a fault of the seed. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`the demonstration was refused: ${JSON.stringify(outcome.refusal)}`);
}

export function contextAt(pool: Pool, actor: Actor, now: Date): Ctx {
  return {
    db: scoped(pool.db, actor, now),
    actor,
    now,
    requestId: 'demonstration',
    composed: record,
    contentKey: null,
    pending: null,
  };
}

/** Ten in the morning in Bogotá, so many days before today. */
export function daysAgo(stage: Pick<Stage, 'today'>, days: number): Date {
  return bogotaInstant(addDays(stage.today, -days), '10:00');
}

export function as(stage: Stage, persona: string, days: number): Ctx {
  return contextAt(stage.backoffice, stage.staff[persona]!.actor, daysAgo(stage, days));
}

/** An invented number of the correspondence system, of the year of its day. */
export function radicado(of: string, day: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(of).digest('hex').slice(0, 10)}`) % 1_000_000n;
  return `${day.slice(0, 4)}7100${String(digits).padStart(6, '0')}`;
}

type Item = z.output<typeof actaItem>;

/** A meeting held on a day and its approved acta, with everything that it decides. */
export async function holdSession(
  stage: Stage,
  input: {
    cycle: string;
    title: string;
    activities: MeetingActivity[];
    alliances: readonly string[];
    items: readonly Item[];
    days: number;
    by?: string;
    approver?: string;
  },
): Promise<void> {
  const ctx = as(stage, input.by ?? 'profesional', input.days);
  const meeting = must(
    await conveneMeeting(ctx, {
      key: randomUUID(),
      cycle: input.cycle,
      title: input.title,
      agenda: 'Saludo y verificación de asistencia\nPuntos de la actividad\nAcuerdos y próximos pasos',
      modality: 'onSite',
      place: 'Sala de juntas de la Dirección',
      day: bogotaDay(ctx.now),
      from: '08:00',
      to: '09:30',
      activities: input.activities,
      alliances: [...input.alliances],
    }),
  );
  const invited = await ctx.db.select({ id: attendee.id }).from(attendee).where(eq(attendee.meetingId, meeting.id));
  const present = invited.map(({ id }) => id);
  const team = [input.by ?? 'profesional', input.approver ?? 'lider'].map((persona) => stage.staff[persona]!.id);
  must(await recordAttendance(ctx, { meeting: meeting.id, present, team, others: [] }));
  const acta = must(await draftActa(ctx, { key: randomUUID(), meeting: meeting.id }));
  must(
    await saveActa(ctx, {
      acta: acta.id,
      version: 1,
      development: steps.development,
      internalNote: '',
      items: [...input.items],
    }),
  );
  must(await submitActa(ctx, { acta: acta.id }));
  must(await approveActa(as(stage, input.approver ?? input.by ?? 'profesional', input.days), { acta: acta.id }));
}
