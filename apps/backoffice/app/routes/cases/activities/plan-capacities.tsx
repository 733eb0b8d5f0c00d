import { savePlanSection } from '@alianzas/domain/plan/inputs';
import type { CaseFile, PlanPage } from '@alianzas/domain/views';
import { Fieldset } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { labels } from './labels.ts';

interface Props {
  file: CaseFile;
  saved: NonNullable<PlanPage['section']>['capacities'] | null;
  state: FormState | undefined;
}

/** What each party can do and how far it reaches: of an ally, what its first contact told stands written already. */
export function Capacities({ file, saved, state }: Props) {
  const sides = [
    { party: 'secretariat', name: 'la Secretaría', capacity: '', scope: '' },
    ...file.parties.map((one) => ({
      party: one.id,
      name: one.name,
      capacity: one.capacity ?? '',
      scope: [one.influenceCircle, one.interestGroups].filter(Boolean).join('. '),
    })),
  ];
  return (
    <>
      {sides.map(({ party, name, ...before }, index) => {
        const at = `capacities[${index}]`;
        const known = saved?.find((one) => one.party === party) ?? before;
        const form = {
          schema: savePlanSection,
          labels: {
            [`${at}.capacity`]: labels.section['capacities.capacity'],
            [`${at}.scope`]: labels.section['capacities.scope'],
          },
          state,
          given: { [`${at}.capacity`]: known.capacity, [`${at}.scope`]: known.scope },
        };
        return (
          <Fieldset key={party} name={at} legend={`Capacidades y alcance de ${name}`}>
            <div className="space-y-4" id={`capacidades-${party}`}>
              <input type="hidden" name={`${at}.party`} value={party} />
              <Field of={form} name={`${at}.capacity`} optional={false} rows={2} />
              <Field of={form} name={`${at}.scope`} optional={false} rows={2} />
            </div>
          </Fieldset>
        );
      })}
    </>
  );
}
