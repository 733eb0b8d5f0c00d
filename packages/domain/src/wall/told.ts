/** Columns that hold what an act said, and the events of the acts that write them. */
export interface Told {
  columns: readonly string[];
  events: readonly string[];
}

const UNDONE = 'step.undone';

/**
 * What a case keeps, in columns of its own, of what its acts said: pages read this copy, so it changes only within the
 * transaction that tells the act, or the step taken back, in the history of the case. By the table and the suffix of the
 * trigger `<table>_<suffix>_told`.
 */
export const TOLD: Readonly<Record<string, Readonly<Record<string, Told>>>> = {
  alliance: {
    cycle: { columns: ['cycle_id'], events: ['alliance.carriedOver'] },
    kind: { columns: ['kind'], events: ['proposal.approved', UNDONE] },
    methodology: { columns: ['methodology'], events: ['methodology.agreed', UNDONE] },
  },
  party: {
    contact: {
      columns: ['capacity', 'influence_circle', 'interest_groups'],
      events: ['firstContact.recorded', UNDONE],
    },
    analysis: { columns: ['active_part_analysis', 'solution_analysis'], events: ['inclusion.validated', UNDONE] },
    answer: {
      columns: ['active_part', 'active_part_reason', 'active_part_at', 'active_part_by'],
      events: ['activePart.decided', 'activePart.decidedAgain', UNDONE],
    },
    entry: { columns: ['network_entry_id'], events: ['network.entered', UNDONE] },
    liaison: { columns: ['liaison_person_id', 'liaison_position'], events: ['methodology.agreed', UNDONE] },
  },
  plan_activity: { compliance: { columns: ['compliance'], events: ['followUp.recorded', UNDONE] } },
};

const byState = 'goes with the step and the state, whose moves are a list of their own';
const edited = 'the plan is edited, and what it said before stays in a row of its own';

/** What else of these tables may change while a case runs, by `table.column`, and why. */
export const CHANGED_BESIDE: Readonly<Record<string, string>> = {
  'alliance.end_reason': byState,
  'alliance.ended_at': byState,
  'alliance.professional_id': 'who answers for a case is given by the lead or the director: a trigger of its own',
  'alliance.rounds': byState,
  'alliance.state': byState,
  'alliance.step': byState,
  'alliance.version': 'it counts the changes',
  'party.principles_accepted_at': 'written once: a freeze keeps it',
  'party.principles_accepted_by': 'written once: a freeze keeps it',
  'party.principles_sha256': 'written once: a freeze keeps it',
  'plan_activity.ends_on': edited,
  'plan_activity.party_id': edited,
  'plan_activity.place': edited,
  'plan_activity.replaced_at': 'set once, and moved by a step taken back',
  'plan_activity.responsible': edited,
  'plan_activity.starts_on': edited,
  'plan_activity.title': edited,
  'plan_activity.version': 'it counts the changes',
};
