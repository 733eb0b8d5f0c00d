import { alliance, canaries, organizationOf } from './testing.ts';
import type { DigestFacts } from './words/reminder.ts';

export const digest: DigestFacts = {
  reader: { name: `Persona ${canaries.uno}`, email: 'persona@uno.test', side: 'organization' },
  today: '2026-12-11',
  things: [
    {
      kind: 'commitment',
      moment: 'eve',
      dueOn: '2026-12-14',
      action: 'Prestar el salón',
      activity: null,
      request: null,
      invitation: null,
      alliance: { ...alliance, takesEvidence: true },
      organization: organizationOf('uno'),
    },
  ],
};
