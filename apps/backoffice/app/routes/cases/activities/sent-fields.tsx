import { typed } from '@alianzas/web/form-errors';
import type { ReactElement } from 'react';
import { ReplaceFields, WithdrawFields } from './commitment-changes.tsx';
import { AmendFields, ProposeFields } from './commitment-forms.tsx';
import { DecisionFields } from './compliance.tsx';
import { MinutesUsed } from './fields.tsx';
import type { labels } from './labels.ts';
import { EntryFields } from './network.tsx';
import { NoticeFields } from './notice.tsx';
import { RemovalFields } from './parties.tsx';
import { ActionFields, ActivityFields } from './plan-actions.tsx';
import { DateFields, SectionFields } from './plan-section.tsx';
import { ProposalFields } from './proposal-form.tsx';
import type { ScreenProps } from './types.ts';

/** The fields of each form of these screens that asks for something, by its intent, as they came back. */
const sentFields: { readonly [intent in Exclude<keyof typeof labels, 'keep'>]: (props: ScreenProps) => ReactElement } =
  {
    save: (props) => (
      <ProposalFields {...props} kind={typed(props.state, 'fields.kind') ?? ''} saved={null} asked={null} />
    ),
    approve: MinutesUsed,
    removeParty: RemovalFields,
    enter: ({ activity, state }) => <EntryFields activity={activity} state={state} />,
    notify: ({ activity, state }) => <NoticeFields activity={activity} state={state} />,
    propose: ProposeFields,
    amend: ({ state, today }) => <AmendFields state={state} today={today} />,
    withdraw: ({ state }) => <WithdrawFields state={state} />,
    replace: ({ state, today }) => <ReplaceFields state={state} today={today} />,
    section: SectionFields,
    action: ActionFields,
    activity: ({ file, state }) => <ActivityFields file={file} state={state} />,
    date: DateFields,
    conclude: MinutesUsed,
    decide: DecisionFields,
  };

/** Of the form that came back: its fields; nothing of what asks for nothing. */
export function SentFields(props: ScreenProps) {
  const { intent } = props.state?.values ?? {};
  if (typeof intent !== 'string' || !Object.hasOwn(sentFields, intent)) return null;
  const Fields = sentFields[intent as keyof typeof sentFields];
  return <Fields {...props} />;
}
