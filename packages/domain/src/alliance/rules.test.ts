import { expect, test } from 'vitest';
import { proposalOf, refusal } from '../given.ts';
import type { StaffRole } from '../platform/index.ts';
import type { Alliance, Party } from './alliance.ts';
import { saveProposal } from './inputs.ts';
import { mayDrive } from './policy.ts';
import {
  decideEnd,
  decideParty,
  decideProposal,
  decideSuspension,
  joinAnswers,
  mayBeOfKind,
  mustBeAt,
  mustCoverParties,
} from './rules.ts';

const running: Alliance = {
  id: 'a',
  code: 'ALZ-2026-0001',
  title: 'Una',
  cycleId: 'c',
  procedureVersion: 2,
  door: 'request',
  state: 'running',
  step: 2,
  rounds: 0,
  kind: null,
  openedAt: new Date('2026-02-02T15:00:00Z'),
  endedAt: null,
  professionalId: 'p',
  version: 1,
};
const party = (organizationId: string): Party => ({
  id: organizationId,
  allianceId: 'a',
  organizationId,
  position: 1,
  activePart: null,
  networkEntryId: null,
  liaisonPersonId: null,
});
const id = '019c2404-7d80-7d21-9020-d22158368fb3';
const said = (answer: 'yes' | 'no') => ({ answer, reason: 'Porque sí' });

test('R-096 an activity is done only while it is the open one of a running alliance', () => {
  expect(mustBeAt(running, 2).ok).toBe(true);
  expect(mustBeAt(running, 3)).toEqual({ ok: false, refusal: { code: 'activity.notOpen', activity: 3, step: 2 } });
  expect(refusal(mustBeAt({ ...running, state: 'withdrawn', step: null }, 2))).toBe('alliance.notRunning');
});

test('R-034 a fidelización joins the SCRD and one entity', () => {
  expect(decideProposal(running, [party('x')], proposalOf('a', 'loyalty')).ok).toBe(true);
  expect(refusal(decideProposal(running, [party('x'), party('y')], proposalOf('a', 'loyalty')))).toBe(
    'proposal.loyaltyTakesOneEntity',
  );
  expect(refusal(mayBeOfKind('loyalty', [party('x'), party('y')]))).toBe('proposal.loyaltyTakesOneEntity');
});

test('R-066 an alliance states its purpose: of the four, or another that must be written', () => {
  expect(saveProposal.safeParse({ ...proposalOf(id), purposes: [] }).success).toBe(false);
  const other = { ...proposalOf('a'), purposes: ['other' as const] };
  expect(refusal(decideProposal(running, [party('x')], other))).toBe('proposal.otherPurposeMissing');
  expect(decideProposal(running, [party('x')], { ...other, otherPurpose: 'Sembrar' }).ok).toBe(true);
});

test('a proposal ends after it starts, and is written while 2 is open', () => {
  const dated = { ...proposalOf('a'), tentativeStart: '2026-03-02', tentativeEnd: '2026-03-01' };
  expect(refusal(decideProposal(running, [party('x')], dated))).toBe('dates.endBeforeStart');
  expect(refusal(decideProposal({ ...running, step: 3 }, [party('x')], proposalOf('a')))).toBe('activity.notOpen');
});

test('R-033 R-107 the kind of an alliance is one of exactly four, each with its own fields', () => {
  for (const kind of ['loyalty', 'adoption', 'pact', 'support'] as const) {
    expect(saveProposal.safeParse(proposalOf(id, kind)).success).toBe(true);
  }
  const proposal = proposalOf(id, 'support');
  expect(saveProposal.safeParse({ ...proposal, fields: { ...proposal.fields, kind: 'convenio' } }).success).toBe(false);
  expect(
    saveProposal.safeParse({ ...proposal, fields: { ...proposalOf(id, 'pact').fields, kind: 'support' } }).success,
  ).toBe(false);
});

test('R-045 R-046 R-047 a pact is not saved without its three principles', () => {
  const proposal = proposalOf(id, 'pact');
  for (const principles of [['equality', 'coordination'], ['equality', 'equality', 'coordination'], []]) {
    expect(saveProposal.safeParse({ ...proposal, fields: { ...proposal.fields, principles } }).success).toBe(false);
  }
});

test('R-108 R-109 a proposal cites the technical document of the Red and the strategy that it conforms to', () => {
  expect(saveProposal.safeParse({ ...proposalOf(id), technicalDocument: ' ' }).success).toBe(false);
  expect(saveProposal.safeParse({ ...proposalOf(id), strategy: '' }).success).toBe(false);
});

test('what an acta says per organization speaks of every party and of no other', () => {
  const parties = [party('x'), party('y')];
  expect(
    mustCoverParties(
      parties,
      new Map([
        ['x', 1],
        ['y', 1],
      ]),
    ).ok,
  ).toBe(true);
  expect(refusal(mustCoverParties(parties, new Map([['x', 1]])))).toBe('acta.partyMissing');
  // Which of them, so that a page can name it
  expect(mustCoverParties(parties, new Map([['x', 1]]))).toMatchObject({
    refusal: { missing: 1, organizations: ['y'] },
  });
  expect(
    refusal(
      mustCoverParties(
        parties,
        new Map([
          ['x', 1],
          ['y', 1],
          ['z', 1],
        ]),
      ),
    ),
  ).toBe('acta.partyUnknown');
});

test('R-133 R-134 one SI among the organizations is SI for the alliance; all NO is NO', () => {
  expect(
    joinAnswers(
      new Map([
        ['x', said('no')],
        ['y', said('yes')],
      ]),
    ),
  ).toBe('yes');
  expect(
    joinAnswers(
      new Map([
        ['x', said('no')],
        ['y', said('no')],
      ]),
    ),
  ).toBe('no');
});

test('organizations join while the proposal is prepared, each once', () => {
  expect(decideParty(running, [party('x')], 'y').ok).toBe(true);
  expect(refusal(decideParty(running, [party('x')], 'x'))).toBe('party.alreadyIn');
  expect(refusal(decideParty({ ...running, step: 3 }, [party('x')], 'y'))).toBe('activity.notOpen');
});

test('an alliance that has ended does not end again, nor is one that a confirmed balance counts ended or suspended', () => {
  const open = { isCut: false };
  const joined = [{ invitation: null }];
  expect(decideEnd(running, open, joined).ok).toBe(true);
  expect(refusal(decideEnd({ ...running, state: 'closed', step: null }, open, joined))).toBe('alliance.alreadyEnded');
  expect(refusal(decideEnd({ ...running, state: 'withdrawn', step: null }, open, joined))).toBe(
    'alliance.alreadyEnded',
  );
  expect(refusal(decideEnd({ ...running, step: 16 }, { isCut: true }, joined))).toBe('alliance.counted');
  expect(decideSuspension(running, open).ok).toBe(true);
  expect(refusal(decideSuspension({ ...running, step: 16 }, { isCut: true }))).toBe('alliance.counted');
});

test('a case ends only once somebody is in it: one whose only invitation waits is revoked', () => {
  const ends = (...invitations: (string | null)[]) =>
    decideEnd(
      running,
      { isCut: false },
      invitations.map((invitation) => ({ invitation })),
    );
  for (const waiting of ['sent', 'expired']) {
    expect(refusal(ends(waiting))).toBe('alliance.unanswered');
    expect(ends(waiting, null).ok).toBe(true);
  }
  expect(ends('accepted').ok).toBe(true);
});

test('R-026 R-111 the professional of the alliance drives it, or the lead: nobody else', () => {
  const staff = (person: string, role: StaffRole) => ({ kind: 'staff' as const, person, roles: [role] });
  expect(mayDrive(staff('p', 'professional'), running)).toBe(true);
  expect(mayDrive(staff('q', 'lead'), running)).toBe(true);
  expect(mayDrive(staff('q', 'professional'), running)).toBe(false);
  const others = ['director', 'undersecretary', 'correspondence', 'observatory', 'quality', 'dataOfficer', 'auditor'];
  for (const role of [...others, 'administrator'] as StaffRole[])
    expect(mayDrive(staff('p', role), running), role).toBe(false);
  expect(mayDrive({ kind: 'person', person: 'p', memberships: [] }, running)).toBe(false);
});
