import type { PlanActionRow } from '@alianzas/domain/views';
import { listed } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Details, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { ownState } from './fields.tsx';
import type { ScreenProps } from './types.ts';

type RemovalProps = Pick<ScreenProps, 'file' | 'data' | 'state'> & { one: PlanActionRow };

/** Whether the way out of an action, or of an activity of it, came back. */
export function isRemovalOf(state: FormState | undefined, one: PlanActionRow): boolean {
  return isOfAction(state, one.id) || one.activities.some(({ id }) => isOfActivity(state, id));
}

const isOfAction = (state: FormState | undefined, value: string) =>
  ownState(state, 'removeAction', { name: 'action', value }) !== undefined;
const isOfActivity = (state: FormState | undefined, value: string) =>
  ownState(state, 'removeActivity', { name: 'activity', value }) !== undefined;

/** The way out of an action with the activities that its reader saw: what was added or changed since is shown first. */
export function TakeActionOut({ file, data, one, state }: RemovalProps) {
  const isBack = isOfAction(state, one.id);
  return (
    <Details summary="Quitar esta acción" open={isBack}>
      <div className="space-y-3">
        <p>{`El compromiso ${one.commitment.number} queda sin ella en el plan.${withIt(one)}`}</p>
        <VersionedForm
          isAct
          state={isBack ? state : undefined}
          version={data.actionsRead![one.id]!}
          action={backoffice.activity(file.code, 10)}
          hidden={{ intent: 'removeAction', action: one.id }}
          label={`Quitar la acción del compromiso ${one.commitment.number}`}
        >
          {() => <SubmitButton tone="secondary">Sí, quitar esta acción</SubmitButton>}
        </VersionedForm>
      </div>
    </Details>
  );
}

function withIt({ activities }: PlanActionRow): string {
  const [first, ...rest] = activities.map(({ number }) => String(number));
  if (!first) return '';
  return rest.length === 0
    ? ` Su actividad ${first} sale con ella.`
    : ` Sus actividades ${listed([first, ...rest])} salen con ella.`;
}

type ActivityProps = Pick<ScreenProps, 'file' | 'state'> & { activity: PlanActionRow['activities'][number] };

/** The way out of an activity as its reader saw it. */
export function TakeActivityOut({ file, state, activity: { id, number, title, version } }: ActivityProps) {
  const isBack = isOfActivity(state, id);
  return (
    <Details summary={`Quitar la actividad ${number}`} open={isBack}>
      <div className="space-y-3">
        <p>{`«${title}» sale del plan.`}</p>
        <VersionedForm
          isAct
          state={isBack ? state : undefined}
          version={version}
          action={backoffice.activity(file.code, 10)}
          hidden={{ intent: 'removeActivity', activity: id }}
          label={`Quitar la actividad ${number}`}
        >
          {() => <SubmitButton tone="secondary">{`Sí, quitar la actividad ${number}`}</SubmitButton>}
        </VersionedForm>
      </div>
    </Details>
  );
}
