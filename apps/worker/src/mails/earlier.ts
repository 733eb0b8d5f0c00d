import { type ReceiptFacts, receiptAbout } from '@alianzas/domain/notification';
import { type Desk, type MailJob, need } from './desk.ts';
import { isKindName, type KindName } from './kinds.ts';
import { hasShape } from './shapes.ts';

type Act = ReceiptFacts['kept']['act'];

/** A job as today's kinds understand it, and the key of which a repeat is not sent again. */
interface Understood {
  job: MailJob;
  key: string;
}

/** From a job that an earlier release queued to today's; null when what it tells was never kept. */
type Upcast = (desk: Desk, job: MailJob, key: string) => Promise<Understood | null>;

interface Earlier {
  template: string;
  /** As in `shapes` */
  shape: string;
  upcast: Upcast;
}

/** The mails of an act read its receipt. */
function ofReceipt(to: KindName, about: 'commitment' | 'evidence' | 'contribution', acts: readonly Act[]): Upcast {
  return async ({ ctx }, job, key) => {
    const found = await receiptAbout(ctx, need(job[about], about), acts);
    return found && { job: { template: to, alliance: found.alliance, receipt: found.id }, key };
  };
}

const CHANGES: { readonly [act: string]: Act } = {
  amended: 'commitmentAmended',
  withdrawn: 'commitmentWithdrawn',
  replaced: 'commitmentReplaced',
};

function ofChange(to: KindName): Upcast {
  return (desk, job, key) => {
    const act = CHANGES[job.act ?? ''];
    return ofReceipt(to, 'commitment', act ? [act] : [])(desk, job, key);
  };
}

/** One mail for all that was accepted at once: they share the key. */
const accepted: Upcast = async ({ ctx }, job) => {
  const found = await receiptAbout(ctx, need(job.commitment, 'commitment'), ['commitmentAccepted']);
  if (!found?.organization) return null;
  const { alliance, organization } = found;
  const at = found.at.toISOString();
  const key = `${job.template}:${alliance}:${organization}:${at}`;
  return { job: { template: job.template, alliance, organization, at }, key };
};

/** Queued once for each case; its readers hear once. */
function onceFor(field: 'meeting' | 'acta'): Upcast {
  return async (_, job) => {
    const id = need(job[field], field);
    return { job: { template: job.template, [field]: id }, key: `${job.template}:${id}` };
  };
}

/** Told as it was queued: all of a person in one mail, whatever their organizations; a new commitment by the words that it has, a request and an invitation by their last sending. */
const asQueued: Upcast = async (_, job, key) => ({ job, key });

const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** When the activity was closed stood in the key alone. */
const closedAsKeyed: Upcast = async (_, job, key) => {
  const at = INSTANT.exec(key)?.[0];
  return at === undefined ? null : { job: { ...job, at }, key };
};

const returned = ['commitmentReturned', 'commitmentObjected'] as const;
const CHANGE = 'act alliance at commitment person';

/** Every name and shape that a release queued and today's kinds no longer know, with the way to today's. */
export const earlier: readonly Earlier[] = [
  { template: 'meetingConvened', shape: 'alliance meeting', upcast: onceFor('meeting') },
  { template: 'meetingMoved', shape: 'alliance meeting', upcast: onceFor('meeting') },
  { template: 'meetingCancelled', shape: 'alliance meeting', upcast: onceFor('meeting') },
  { template: 'minutesApproved', shape: 'acta alliance', upcast: onceFor('acta') },
  { template: 'reminder', shape: 'day invitation? person? reminders', upcast: asQueued },
  { template: 'reminder', shape: 'day invitation? organization? person? reminders', upcast: asQueued },
  { template: 'requestLink', shape: 'request sealed', upcast: asQueued },
  { template: 'invitation', shape: 'invitation sealed', upcast: asQueued },
  { template: 'requestReceived', shape: 'request sealed', upcast: asQueued },
  { template: 'requestIncomplete', shape: 'request sealed', upcast: asQueued },
  { template: 'staffRequestArrived', shape: 'request', upcast: asQueued },
  { template: 'newCommitment', shape: 'alliance commitment organization', upcast: asQueued },
  { template: 'stepToldToTeam', shape: 'activity alliance', upcast: closedAsKeyed },
  { template: 'commitmentsAccepted', shape: 'alliance commitment', upcast: accepted },
  {
    template: 'evidenceReceived',
    shape: 'alliance evidence organization',
    upcast: ofReceipt('evidenceReceived', 'evidence', ['evidenceReported']),
  },
  {
    template: 'evidenceReceipt',
    shape: 'alliance evidence organization',
    upcast: ofReceipt('receipt', 'evidence', ['evidenceReported']),
  },
  {
    template: 'commitmentReturned',
    shape: 'alliance commitment',
    upcast: ofReceipt('actToldToTeam', 'commitment', returned),
  },
  { template: 'returnReceipt', shape: 'alliance commitment', upcast: ofReceipt('receipt', 'commitment', returned) },
  { template: 'commitmentChanged', shape: CHANGE, upcast: ofChange('commitmentChanged') },
  { template: 'commitmentChangedToTeam', shape: CHANGE, upcast: ofChange('actToldToTeam') },
  { template: 'changeReceipt', shape: CHANGE, upcast: ofChange('receipt') },
  {
    template: 'contributionDeclared',
    shape: 'alliance contribution',
    upcast: ofReceipt('actToldToTeam', 'contribution', ['contributionDeclared']),
  },
  {
    template: 'contributionReceipt',
    shape: 'alliance contribution',
    upcast: ofReceipt('receipt', 'contribution', ['contributionDeclared']),
  },
  {
    template: 'contributionWithdrawn',
    shape: 'alliance contribution',
    upcast: ofReceipt('actToldToTeam', 'contribution', ['contributionWithdrawn']),
  },
  {
    template: 'contributionWithdrawnReceipt',
    shape: 'alliance contribution',
    upcast: ofReceipt('receipt', 'contribution', ['contributionWithdrawn']),
  },
];

/** A queued job as today's kinds read it, whatever release queued it. Throws on a name that none ever had. */
export async function understood(desk: Desk, job: MailJob, key: string): Promise<Understood | null> {
  const old = earlier.find(({ template, shape }) => template === job.template && hasShape({ ...job }, shape));
  if (old) return old.upcast(desk, job, key);
  if (!isKindName(job.template)) throw new Error(`no mail is called ${job.template}`);
  return { job, key };
}
