import type {
  AfterAcceptance,
  CaseName,
  Reader,
  ReceiptFacts,
  Recipient,
  Unaccepted,
} from '@alianzas/domain/notification';
import { type Answered, isOfCommitment, isOfNonconformity, type ReceiptAct, signerIn } from '@alianzas/domain/receipt';
import { comparedWords, longDay, promiseLines, receiptText, signerWords } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { moment, SECRETARIAT, titled, toAll, toEach, type Write } from '../draft.ts';
import { named } from './nonconformity.ts';

interface Case extends CaseName {
  professionalId: string;
  professional: string;
  professionalEmail: string;
}

export interface DoneFacts extends Omit<ReceiptFacts, 'alliance'> {
  alliance: Case;
  /** What its organization had sent back or objected to, when the act answers it */
  answered: Answered<Date> | null;
  /** Of a commitment that the No of activity 13 asked for */
  inForce: boolean;
  readers: readonly Reader[];
  people: readonly Recipient[];
}
export interface AcceptedFacts extends Pick<DoneFacts, 'alliance' | 'people' | 'by' | 'at'> {
  organization: { id: string; name: string };
  /** What was accepted in one act: the commitments, and the three principles of a pact */
  accepted: readonly Pick<ReceiptFacts, 'kept' | 'sha256'>[];
  /** The commitments of the case that nobody has accepted yet */
  waiting: readonly Unaccepted[];
  next: AfterAcceptance;
}
export interface ReviewFacts {
  readers: readonly Reader[];
  alliance: Case;
  number: number;
  activity: string;
  reason: string | null;
  /** It adds to the figures of its year: nothing that was told apart does, nor what was accepted after its balance */
  counts: boolean;
}
export interface CorrectedFacts extends Pick<DoneFacts, 'alliance' | 'people' | 'readers' | 'at'> {
  id: string;
  activity: string;
  /** Whose it is; the secretariat's own without any */
  organization: string | null;
  reason: string;
  by: string;
}
export interface OwnReviewFacts extends Pick<DoneFacts, 'alliance' | 'people' | 'at'> {
  id: string;
  isAccepted: boolean;
  activity: string;
  reason: string | null;
  /** Who reviewed it */
  by: string;
}

/** What an organization's people do one by one; what they accept is one receipt for everything. */
const OWN = [
  ...(['commitmentProposed', 'commitmentAmended', 'commitmentWithdrawn', 'commitmentReplaced'] as const),
  ...(['commitmentReturned', 'commitmentObjected', 'evidenceReported', 'evidenceWithdrawn'] as const),
  ...(['contributionDeclared', 'contributionWithdrawn'] as const),
];

/** What somebody did for an organization, whole, to keep. */
export const receipt: Write<DoneFacts> = (facts, links) => {
  const { kept, organization, alliance, people } = facts;
  const act = OWN.find((known) => known === kept.act);
  if (!act) return [];
  return toAll(
    people,
    'receipt',
    ({ name }) => ({
      ...{
        name,
        organization: organization?.name ?? SECRETARIAT,
        act,
        about: titled(alliance),
        items: [itemOf(facts)],
      },
      ...{ by: facts.by.name, ...moment(facts.at), url: links.portal(portal.history(alliance.code)) },
    }),
    { organizationId: organization?.id ?? null, allianceId: alliance.id },
  );
};

export const commitmentsReceipt: Write<AcceptedFacts> = (facts, links) =>
  toAll(
    facts.people,
    'receipt',
    ({ name }) => ({
      name,
      organization: facts.organization.name,
      act: facts.by.staff ? 'commitmentsRegistered' : 'commitmentsAccepted',
      about: titled(facts.alliance),
      items: facts.accepted.map(itemOf),
      by: facts.by.name,
      ...moment(facts.at),
      url: links.portal(portal.history(facts.alliance.code)),
    }),
    { organizationId: facts.organization.id, allianceId: facts.alliance.id },
  );

/** One mail, whatever the number of what was accepted. */
export const commitmentsAccepted: Write<AcceptedFacts> = (facts, links) =>
  toAll(
    facts.people,
    'commitmentsAccepted',
    () => ({
      ...{ organization: facts.organization.name, alliance: titled(facts.alliance) },
      commitments: facts.accepted.flatMap(({ kept }) =>
        kept.act === 'commitmentAccepted'
          ? [
              {
                text: kept.content.action,
                deliverable: kept.content.deliverable,
                due: longDay(kept.content.dueOn),
                by: facts.organization.name,
              },
            ]
          : [],
      ),
      waiting: facts.waiting.map(({ number, organization, isReturned }) => ({
        ...{ number, isReturned, whose: organization ?? SECRETARIAT },
      })),
      next: facts.next,
      ...acceptorOf(facts),
      url: links.backoffice(backoffice.allianceCommitments(facts.alliance.code)),
    }),
    { allianceId: facts.alliance.id },
  );

/** Who accepted and when; of what the team registered, as its proof says, and beside it who registered it. */
function acceptorOf({ accepted, by, at }: AcceptedFacts) {
  const signed = signerIn(accepted.map(({ kept }) => kept));
  const { day, time } = moment(at);
  if (!by.staff) return { by: by.name, registered: null, day, time };
  const registered = `${by.name}, el ${day}, ${time}`;
  if (!signed) return { by: 'La organización, con el soporte que envió', registered, day, time };
  return { by: signerWords(signed), registered, day: longDay(signed.on), time: null };
}

const TOLD = [
  ...(['commitmentProposed', 'commitmentAmended', 'commitmentWithdrawn', 'commitmentReplaced'] as const),
  ...(['commitmentReturned', 'commitmentObjected', 'commitmentKept'] as const),
  ...(['evidenceWithdrawn', 'contributionDeclared', 'contributionWithdrawn'] as const),
  ...(['nonconformityOpened', 'nonconformityDismissed', 'nonconformityCorrected', 'nonconformityClosed'] as const),
];

/** The act as the mail tells it: the secretariat's own commitment is replaced without anybody's acceptance. */
function toldAct({ kept, organization }: DoneFacts) {
  if (kept.act === 'commitmentReplaced' && organization === null) return 'ownCommitmentReplaced';
  if (kept.act === 'evidenceReported' && organization === null) return 'ownEvidenceReported';
  return TOLD.find((known) => known === kept.act);
}

/** What was done, to whoever answers for the case. */
export const actToldToTeam: Write<DoneFacts> = (facts, links) => {
  const { alliance, by } = facts;
  const act = toldAct(facts);
  if (!act) return [];
  return toAll(
    facts.people,
    'teamTold',
    () => ({
      ...{ act, about: titled(alliance), organizations: whoseOf(facts), what: wordsOf(facts), note: null },
      ...{ by: by.name, ...moment(facts.at), url: links.backoffice(pageOf(facts)) },
    }),
    { allianceId: alliance.id },
  );
};

/** Whom the sentence is about: who did it, or the salida no conforme. */
function whoseOf({ kept, by, organization }: DoneFacts): string {
  if (isOfNonconformity(kept)) return named(kept.content.code);
  return by.staff ? SECRETARIAT : (organization?.name ?? SECRETARIAT);
}

function pageOf({ kept, alliance, about }: DoneFacts): string {
  if (kept.act === 'evidenceReported') return backoffice.evidence(about);
  if (isOfNonconformity(kept)) return backoffice.nonconformity(kept.content.code);
  if (kept.act === 'evidenceWithdrawn') return backoffice.allianceEvidence(alliance.code);
  return kept.act.startsWith('contribution')
    ? backoffice.allianceContributions(alliance.code)
    : backoffice.allianceCommitments(alliance.code);
}

const CHANGES: { readonly [act in ReceiptAct]?: 'amended' | 'withdrawn' | 'replaced' | 'kept' } = {
  commitmentAmended: 'amended',
  commitmentWithdrawn: 'withdrawn',
  commitmentReplaced: 'replaced',
  commitmentKept: 'kept',
};

/** What the team, or another of its people, did to a commitment that an organization knows. */
export const commitmentChanged: Write<DoneFacts> = (facts, links) => {
  const { kept, readers, organization: of, answered, inForce, by, at } = facts;
  const act = CHANGES[kept.act];
  if (!act || !isOfCommitment(kept)) return [];
  const [content, successor] = [kept.content, kept.content.successor];
  return toEach(readers, 'commitmentChanged', ({ name, about, code }) => ({
    ...{ name, alliance: about, act, own: of !== null, inForce },
    ...{ number: String(content.number), text: promiseLines(content).join('\n') },
    successor: successor && { number: String(successor.number), text: promiseLines(successor).join('\n') },
    answered: answered && answeredWords(answered),
    ...{ reason: content.note, by: by.name, side: by.staff ? ('team' as const) : ('organization' as const) },
    ...{ ...moment(at), url: links.portal(portal.commitments(code)) },
  }));
};

/** What was sent back or objected to, by whom and when, and what the answer changed. */
function answeredWords(answered: Answered<Date>) {
  const { was, note, by, at } = answered;
  const changes = comparedWords(answered).filter(({ isSame }) => !isSame);
  return {
    ...{ by: by ?? SECRETARIAT, ...moment(at), note, was: promiseLines(was).join('\n') },
    is: answered.is && promiseLines(answered.is).join('\n'),
    changes: changes.map(({ part }) => part),
  };
}

export const evidenceReceived: Write<DoneFacts> = (facts, links) => {
  const { kept, organization, alliance, by } = facts;
  if (kept.act !== 'evidenceReported' || !organization) return [];
  const { activity, files, earlier } = kept.content;
  return toAll(
    facts.people,
    'evidenceReceived',
    () => ({
      ...{ organization: organization.name, alliance: titled(alliance), activity, files: files.length, earlier },
      ...{ by: by.name, ...moment(facts.at), url: links.backoffice(backoffice.evidence(facts.about)) },
    }),
    { allianceId: alliance.id },
  );
};

/** What was decided of the secretariat's own evidence, to who reported it. */
export const ownEvidenceReviewed: Write<OwnReviewFacts> = (facts, links) =>
  toAll(
    facts.people,
    'teamTold',
    () => ({
      act: facts.isAccepted ? 'ownEvidenceAccepted' : 'ownEvidenceReturned',
      ...{ about: titled(facts.alliance), organizations: SECRETARIAT, what: facts.activity, note: facts.reason },
      ...{ by: facts.by, ...moment(facts.at), url: links.backoffice(backoffice.evidence(facts.id)) },
    }),
    { allianceId: facts.alliance.id },
  );

export const evidenceAccepted: Write<ReviewFacts> = ({ readers, activity, counts }, links) =>
  toEach(readers, 'evidenceAccepted', ({ name, about, code }) => ({
    ...{ name, alliance: about, activity, counts },
    url: links.portal(portal.evidence(code)),
  }));

export const evidenceReturned: Write<ReviewFacts> = ({ readers, activity, reason, alliance }, links) =>
  toEach(readers, 'evidenceReturned', ({ name, about, code }) => ({
    name,
    alliance: about,
    activity,
    reason: reason ?? '—',
    contact: `${alliance.professional}, ${alliance.professionalEmail}`,
    url: links.portal(portal.evidence(code)),
  }));

/** That an accepted evidence counts no more: to its organization, and to who works on its case. */
export const evidenceCorrected: Write<CorrectedFacts> = ({ readers, activity, reason, by, at, alliance }, links) =>
  toEach(readers, 'evidenceCorrected', ({ name, about, code }) => ({
    ...{ name, alliance: about, activity, reason, by, on: moment(at).day },
    contact: `${alliance.professional}, ${alliance.professionalEmail}`,
    url: links.portal(portal.evidence(code)),
  }));

export const evidenceCorrectedToTeam: Write<CorrectedFacts> = (facts, links) =>
  toAll(
    facts.people,
    'teamTold',
    () => ({
      ...{ act: 'evidenceCorrected', about: titled(facts.alliance), organizations: facts.organization ?? SECRETARIAT },
      ...{ what: facts.activity, note: facts.reason, by: facts.by, ...moment(facts.at) },
      url: links.backoffice(backoffice.evidence(facts.id)),
    }),
    { allianceId: facts.alliance.id },
  );

function itemOf({ kept, sha256 }: Pick<ReceiptFacts, 'kept' | 'sha256'>) {
  const { title, lines } = receiptText(kept);
  return { title, text: lines.join('\n'), sha256 };
}

function wordsOf({ kept }: Pick<ReceiptFacts, 'kept'>): string {
  const { title, lines } = receiptText(kept);
  return [title, ...lines].join('\n');
}
