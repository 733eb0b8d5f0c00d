import { listed } from '@alianzas/lexicon';
import { Checkbox, SummaryList, Written } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { typed } from '@alianzas/web/form-errors';
import { FIELDS } from './acta-fields.ts';
import { type proposedAt, TAKES } from './acta-proposed.ts';
import type { Slot } from './acta-slots.ts';

interface SuggestedProps {
  slot: Slot;
  proposed: ReturnType<typeof proposedAt>;
  state: FormState | undefined;
}

/** What was known before the meeting, beside the fields and not in them: it stands in the acta once its writer takes it. */
export function Suggested({ slot, proposed, state }: SuggestedProps) {
  const name = `items[${slot.n}].${TAKES}`;
  const labels = new Map(FIELDS[slot.activity as 3 | 8].map((spec) => [spec.name, spec.label]));
  const sources = [...new Set(Object.values(proposed).map(({ from }) => from))];
  return (
    <div className="space-y-2">
      <SummaryList
        title={`Sugerido, tomado de ${listed(sources)}`}
        rows={Object.entries(proposed).map(([field, { value }]) => ({
          term: labels.get(field) ?? field,
          detail: <Written text={value} />,
        }))}
      />
      <Checkbox
        name={name}
        label="Usar lo sugerido en los campos que deje en blanco"
        hint="Sin marcar, lo sugerido no entra al acta."
        defaultChecked={typed(state, name) !== undefined && typed(state, name) !== ''}
      />
    </div>
  );
}
