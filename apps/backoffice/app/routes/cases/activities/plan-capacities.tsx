import type { CaseFile, PlanPage } from '@alianzas/domain/views';
import { Fieldset, TextArea } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { fieldError, typed } from '@alianzas/web/form-errors';
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
        return (
          <Fieldset key={party} name={at} legend={`Capacidades y alcance de ${name}`}>
            <div className="space-y-4" id={`capacidades-${party}`}>
              <input type="hidden" name={`${at}.party`} value={party} />
              <TextArea
                name={`${at}.capacity`}
                label={labels.section['capacities.capacity']}
                rows={2}
                error={fieldError(state, `${at}.capacity`)}
                defaultValue={typed(state, `${at}.capacity`, known.capacity)}
              />
              <TextArea
                name={`${at}.scope`}
                label={labels.section['capacities.scope']}
                rows={2}
                error={fieldError(state, `${at}.scope`)}
                defaultValue={typed(state, `${at}.scope`, known.scope)}
              />
            </div>
          </Fieldset>
        );
      })}
    </>
  );
}
