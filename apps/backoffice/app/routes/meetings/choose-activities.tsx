import { isFirstContact } from '@alianzas/domain/alliance/inputs';
import { meetingActivities } from '@alianzas/domain/meeting/inputs';
import { listed } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, CheckboxGroup, Form, Link, Notice, SubmitButton } from '@alianzas/ui';
import { activityTitle } from '../../pages/activity-quote.tsx';
import { conveneFor, togetherWith } from '../../pages/meeting-together.ts';
import { Quotes } from './quotes.tsx';

interface ChooseProps {
  alliance: string | null;
  /** Of the procedure, whose words name the activities */
  version: number;
  /** Where the alliance stands, when it is one that may be convened */
  step: number | null;
  error: string | undefined;
}

/** First, what the meeting is for: it decides which alliances may come. A GET form, so that the address keeps the choice. */
export function ChooseActivities({ alliance, version, step, error }: ChooseProps) {
  const fits = togetherWith(step).filter((one) => isOfMeetings(one));
  const isFirst = isFirstContact(step);
  return (
    <>
      {isFirst ? (
        <section className="space-y-4" aria-labelledby="primer-contacto">
          <h2 id="primer-contacto">Primer contacto (recomendado)</h2>
          <p>{WHY}</p>
          <ButtonLink href={conveneFor([3, 4, 5], alliance)}>Convocar una sola reunión para 3, 4 y 5</ButtonLink>
        </section>
      ) : null}
      <section className="space-y-4" aria-labelledby="otras">
        <h2 id="otras">Otra reunión</h2>
        <Form action={backoffice.newMeeting()} method="get" hidden={{ alianza: alliance ?? undefined, elegir: '1' }}>
          <CheckboxGroup
            name="actividad"
            legend="¿Qué actividades del procedimiento apoya?"
            hint="Puede marcar varias. Estas son las que tienen por registro un acta de reunión."
            error={error}
            choices={meetingActivities.map((activity) => ({
              value: String(activity),
              label: activityTitle(activity, version),
              ...(activity === 1 && {
                hint: 'Comité de la Subsecretaría o de la Dirección. Va sola y sin alianzas.',
              }),
            }))}
            defaultValues={fits.map(String)}
          />
          <SubmitButton tone={isFirst ? 'secondary' : 'primary'}>Continuar</SubmitButton>
        </Form>
      </section>
    </>
  );
}

const WHY =
  'Las actividades 3, 4 y 5 tratan lo mismo, con las mismas personas: presentar la propuesta, ver cómo participa la organización y decidir. Una reunión y una sola acta las cierran.';

function isOfMeetings(activity: number): boolean {
  return meetingActivities.some((one) => one === activity);
}

interface Chosen {
  activities: readonly number[];
  alliance: string | null;
  versions: readonly number[];
}

/** The choice that was made, its words in the procedure, and the way to choose otherwise. */
export function ChosenActivities({ activities, alliance, versions }: Chosen) {
  const together = togetherWith(activities[0]!);
  const isAlone = activities.length === 1;
  const all = listed(together.map(String));
  const isWhole = !isAlone && activities.join() === together.join();
  return (
    <>
      {isAlone && together.length > 1 ? (
        <Notice>
          <p>
            <strong>Recomendado: una sola reunión para {all}.</strong> Tratan lo mismo con las mismas personas, y una
            sola acta las cierra.
          </p>
          <p>
            <Link href={conveneFor(together, alliance)}>Convocar una sola reunión para {all}</Link>
          </p>
        </Notice>
      ) : null}
      {isWhole ? (
        <Notice>
          <p>
            <strong>Una sola reunión para {all}.</strong> Su acta cierra las {activities.length === 2 ? 'dos' : 'tres'}{' '}
            actividades.
          </p>
          <p>
            <Link href={conveneFor([activities[0]!], alliance)}>Convocar solo la actividad {activities[0]}</Link>
          </p>
        </Notice>
      ) : null}
      <Quotes activities={activities} versions={versions} />
      <p>
        <Link href={`${backoffice.newMeeting()}${alliance ? `?alianza=${encodeURIComponent(alliance)}` : ''}`}>
          Cambiar las actividades
        </Link>
      </p>
    </>
  );
}
