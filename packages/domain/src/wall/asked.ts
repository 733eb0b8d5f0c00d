import { MOVED } from './moved.ts';
import { MADE_BY } from './transitions.ts';

/**
 * What the database asks of a row that is added, or of columns of it that change, beside its own state: how what it hangs from
 * stands, what else the same transaction wrote, and whose of the team it is.
 */
export interface Asked {
  /** The columns whose change asks it, or `gone`, of a row that is taken out; without any, a row that is added */
  of?: readonly string[] | 'gone';
  /** What must be so, in SQL: `n` is the row as it becomes, `o` as it was */
  so: string;
  /** Asked when the transaction ends, since what it is asked of is written after it */
  late?: true;
}

/** Whether this very transaction wrote the row of that alias. */
const own = (alias: string) => `app.of_this_transaction(${alias}.xmin)`;
const there = (from: string) => `exists (select from ${from})`;
const by = (who: keyof typeof MADE_BY) => `app.has_role(${MADE_BY[who].map((role) => `'${role}'`).join(', ')})`;
const all = (...conditions: readonly string[]) => conditions.join(' and ');
const whole = (columns: readonly string[]) =>
  `num_nonnulls(${columns.map((column) => `n.${column}`).join(', ')}) = ${columns.length}`;

const inOpenYear = 'cycle c where c.id = n.cycle_id and c.balance_filed_at is null';
const beforeCut = `${inOpenYear} and c.balance_confirmed_at is null`;
const approvedNow = there(`acta a where a.id = n.acta_id and a.state = 'approved' and ${own('a')}`);
const chosen = ['committee', 'initiatives_acta_id', 'initiatives_set_at', 'initiatives_set_by'];
const confirmed = ['confirmed_at', 'confirmed_by', 'frozen', 'frozen_sha256', 'filing_id'];
const received = ['received_by', 'received_by_lead_at'];
const takenBack = ['withdrawn_at', 'withdrawn_by', 'withdraw_reason'];
const principled = ['principles_accepted_at', 'principles_accepted_by', 'principles_sha256'];
const asked = "r.state in ('draft', 'incomplete')";
const planned = there('alliance a where a.id = n.alliance_id and a.step between 10 and 13');

/** Each state that moves asks for the event that tells it: `<table>_<column>_told_asked`. */
function withMoves(asked: Readonly<Record<string, Readonly<Record<string, Asked>>>>) {
  const all: Record<string, Readonly<Record<string, Asked>>> = { ...asked };
  for (const [noun, so] of Object.entries(MOVED)) {
    const [table, column] = noun.split('.') as [string, string];
    all[table] = { ...all[table], [`${column}_told`]: { of: [column], so, late: true } };
  }
  return all;
}

/** By the table and the suffix of the trigger `<table>_<suffix>_asked`. */
export const ASKED: Readonly<Record<string, Readonly<Record<string, Asked>>>> = withMoves({
  acta: {
    convened: { so: there("meeting m where m.id = n.meeting_id and m.state <> 'cancelled' and m.closed_at is null") },
    returned: {
      of: ['state'],
      so: `o.state <> 'inReview' or n.state <> 'draft' or ${there(`acta_reopening r where r.acta_id = n.id and ${own('r')}`)}`,
      late: true,
    },
  },
  acta_reopening: {
    returned: {
      so: all(
        by('convening'),
        // Sent to review again since it last came back, and a draft now
        there(`acta a where a.id = n.acta_id and a.state = 'draft' and ${own('a')}
          and a.submitted_at >= all (select r.at from acta_reopening r where r.acta_id = a.id)`),
        `not ${there(`acta_reopening r where r.acta_id = n.acta_id and ${own('r')}`)}`,
      ),
    },
  },
  alliance: {
    opened: { so: there(`${beforeCut} and c.initiatives_set_at is not null`) },
    given: {
      of: ['professional_id'],
      so: there(`handover h where h.alliance_id = n.id and h.to_id = n.professional_id and ${own('h')}`),
      late: true,
    },
  },
  alliance_initiative: {
    cited: {
      so: there(`alliance a join initiative i on i.cycle_id = a.cycle_id
        where a.id = n.alliance_id and i.id = n.initiative_id and i.prioritised_at is not null and ${own('a')}`),
    },
  },
  alliance_turn: {
    turned: {
      so: `case n.act when 'partyRemoved' then not ${there('party p where p.alliance_id = n.alliance_id and p.organization_id = n.organization_id')}
        else ${by('leading')} and ${there(`alliance a where a.id = n.alliance_id and ${own('a')}`)} end`,
      late: true,
    },
  },
  balance: {
    begun: { so: there(beforeCut) },
    confirmed: { of: confirmed, so: by('leading') },
    cut: {
      of: confirmed,
      so: all(
        whole(confirmed),
        there(`cycle c where c.id = n.cycle_id and c.balance_confirmed_at = n.confirmed_at and ${own('c')}`),
        there(`filing f where f.id = n.filing_id and f.cycle_id = n.cycle_id and ${own('f')}`),
      ),
      late: true,
    },
    filed: {
      of: ['state'],
      so: there(`cycle c where c.id = n.cycle_id and c.balance_filed_at is not null and ${own('c')}`),
      late: true,
    },
  },
  carry_over: {
    carried: {
      so: all(
        by('leading'),
        there('cycle c where c.id = n.from_cycle_id and c.balance_confirmed_at is null and c.balance_filed_at is null'),
        there(`cycle c where c.id = n.to_cycle_id and c.initiatives_set_at is not null
          and c.balance_confirmed_at is null and c.balance_filed_at is null`),
        there(`alliance a where a.id = n.alliance_id and a.cycle_id = n.to_cycle_id and ${own('a')}`),
      ),
      late: true,
    },
  },
  commitment: {
    registered: {
      of: ['evidence_form'],
      so: "n.evidence_form is null or n.evidence_form = 'electronic' or n.accepted_on is not null",
    },
  },
  consent: {
    sent: {
      so: `n.request_id is null or ${there(`request r where r.id = n.request_id and (${asked} or ${own('r')})`)}`,
    },
  },
  continuity: { approved: { so: approvedNow, late: true } },
  cycle: {
    opened: { so: by('yearly') },
    chosen: {
      of: chosen,
      so: all(
        whole(chosen),
        `app.has_role(case n.committee when 'directorate' then 'director' else 'undersecretary' end)`,
      ),
    },
    minuted: {
      of: chosen,
      so: there(`acta a join meeting m on m.id = a.meeting_id join acta_item i on i.acta_id = a.id
        where a.id = n.initiatives_acta_id and m.cycle_id = n.id and i.activity = 1 and a.state = 'approved' and ${own('a')}`),
      late: true,
    },
    cut: {
      of: ['balance_confirmed_at'],
      so: there(`balance b where b.cycle_id = n.id and b.confirmed_at = n.balance_confirmed_at and ${own('b')}`),
      late: true,
    },
    filed: {
      of: ['balance_filed_at'],
      so: there(`balance b join filing f on f.id = b.filing_id
        where b.cycle_id = n.id and b.state = 'filed' and f.filed_at = n.balance_filed_at and ${own('b')} and ${own('f')}`),
      late: true,
    },
  },
  edition: { opened: { so: all(by('opening'), there(inOpenYear)) } },
  evidence_correction: {
    accepted: {
      so: all(
        by('opening'),
        there(`evidence e where e.id = n.evidence_id and e.state = 'accepted'
          and n.corrected_by not in (e.submitted_by, e.reviewed_by)`),
      ),
    },
  },
  file: { kept: { so: `n.request_id is null or ${there(`request r where r.id = n.request_id and ${asked}`)}` } },
  filing: {
    begun: { so: `n.cycle_id is null or ${there(beforeCut)}` },
    packed: {
      so: `case n.kind when 'balance' then ${there(`balance b where b.filing_id = n.id and b.cycle_id = n.cycle_id and ${own('b')}`)}
        else ${there(`commitment k where k.filing_id = n.id and k.alliance_id = n.alliance_id and ${own('k')}`)} end`,
      late: true,
    },
    received: { of: received, so: all(by('receiving'), "n.kind <> 'balance'", "n.state = 'filed'", whole(received)) },
    taken_back: {
      of: takenBack,
      so: `n.kind <> 'balance' and case when n.withdrawn_by is null then ${by('leading')} else ${by('driving')} end`,
    },
  },
  filing_correction: {
    corrected: { so: all(by('filing'), there("filing f where f.id = n.filing_id and f.state = 'filed'")) },
  },
  follow_up_date: { planned: { so: planned } },
  handover: {
    given: {
      so: there(`alliance a where a.id = n.alliance_id and a.professional_id = n.to_id and ${own('a')}`),
      late: true,
    },
  },
  initiative: {
    drafted: { so: all(by('convening'), there(`${beforeCut} and c.initiatives_set_at is null`)) },
    chosen: {
      of: ['prioritised_at'],
      so: there(`cycle c where c.id = n.cycle_id and c.initiatives_set_at = n.prioritised_at and ${own('c')}`),
    },
  },
  invitation_initiative: {
    cited: {
      so: there(`invitation v join alliance a on a.id = v.alliance_id join initiative i on i.cycle_id = a.cycle_id
        where v.id = n.invitation_id and i.id = n.initiative_id and i.prioritised_at is not null and ${own('v')}`),
    },
  },
  meeting: {
    convened: { so: there(inOpenYear) },
    closed: {
      of: ['closed_at'],
      so: there(`acta a where a.meeting_id = n.id and a.state = 'approved' and ${own('a')}`),
      late: true,
    },
  },
  // Nobody of the team makes itself act for an organization
  membership: { another: { so: 'not app.on_staff() or n.person_id is distinct from app.person()' } },
  organization: { settled: { of: ['doubt_settled_at', 'doubt_settled_by', 'doubt_reason'], so: by('opening') } },
  organization_merge: {
    merged: {
      so: all(
        by('leading'),
        there(`organization g where g.id = n.organization_id and g.merged_into = n.into_id and ${own('g')}`),
      ),
      late: true,
    },
    parted: {
      of: ['parted_at', 'parted_by', 'part_reason'],
      so: all(
        by('leading'),
        there(`organization g where g.id = n.organization_id and g.merged_into is null and ${own('g')}`),
      ),
      late: true,
    },
  },
  pact_methodology: { listed: { so: by('leading') }, retired: { of: ['retired_at'], so: by('leading') } },
  party: {
    principled: { of: principled, so: `not app.on_staff() or ${by('driving')}` },
  },
  person: { disabled: { of: ['disabled_at'], so: 'n.id is distinct from app.person()' } },
  plan_action: { planned: { so: planned } },
  plan_activity: {
    planned: { so: planned },
    replaced: { of: ['replaced_at'], so: `${by('driving')} or ${by('leading')}` },
  },
  plan_activity_change: {
    edited: {
      so: there(
        `plan_activity p where p.id = n.plan_activity_id and p.alliance_id = n.alliance_id and p.version > n.version and ${own('p')}`,
      ),
      late: true,
    },
  },
  plan_snapshot: { approved: { so: approvedNow, late: true } },
  proposal_input: { withdrawn: { of: ['withdrawn_at'], so: by('driving') } },
  recognition: { approved: { so: approvedNow, late: true } },
  request_sending: {
    sent: {
      so: there(`request r where r.id = n.request_id and r.state = 'sent' and r.sent_at = n.sent_at and ${own('r')}`),
      late: true,
    },
    returned: {
      of: ['returned_at', 'returned_by', 'return_note'],
      so: there(`request r where r.id = n.request_id and r.state = 'incomplete' and ${own('r')}`),
      late: true,
    },
  },
  staff_role: {
    given: { so: 'n.person_id is distinct from app.person()' },
    taken: { of: 'gone', so: 'o.person_id is distinct from app.person()' },
  },
});

/** What only goes with its state, whose moves are a list of their own: these columns change in the very statement that moves it. */
export const WITH_STATE: Readonly<Record<string, readonly string[]>> = {
  'acta.state': [
    ...['submitted_at', 'submitted_by', 'approved_at', 'approved_by', 'sha256', 'named', 'annulled_at', 'annul_reason'],
  ],
  'alliance.state': ['ended_at'],
  'commitment.state': ['accepted_on', 'ended_at', 'ended_by', 'end_reason'],
  'contribution.state': ['verified_at', 'verified_by', 'withdrawn_at', 'withdrawn_by', 'withdraw_reason'],
  'evidence.state': [
    ...['reviewed_at', 'reviewed_by', 'review_reason', 'withdrawn_at', 'withdrawn_by', 'withdraw_reason'],
  ],
  'filing.state': ['number', 'filed_on', 'filed_at', 'filed_by', 'sent_to_lead_at'],
  'invitation.state': [...['answered_at', 'answered_by', 'answer_reason', 'revoked_at', 'revoked_by', 'revoke_reason']],
  'mail.state': ['sent_at', 'provider_id'],
  'meeting.state': ['cancelled_at', 'cancelled_by', 'cancel_reason'],
  'nonconformity.state': [
    ...['correction', 'correction_note', 'corrected_at', 'corrected_by', 'snapshot_id', 'acta_id', 'closed_at'],
    ...['closed_by', 'decided_at', 'decided_by', 'decision_reason'],
  ],
  'plan_section.state': ['approved_at', 'approved_by'],
  'proposal.state': ['approved_at', 'approved_by'],
  'request.state': ['sent_at', 'received_on', 'due_on', 'answered_at', 'answered_by', 'withdrawn_at'],
  'visit.state': ['answer', 'closed_at', 'closed_by'],
};
