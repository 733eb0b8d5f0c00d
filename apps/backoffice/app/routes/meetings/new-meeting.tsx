import { conveneMeeting } from '@alianzas/domain/meeting';
import { type MeetingActivity, meetingActivities, conveneMeeting as schema } from '@alianzas/domain/meeting/inputs';
import { newId } from '@alianzas/domain/platform';
import { newMeetingPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { BackLink, ErrorSummary, Main, PageTitle } from '@alianzas/ui';
import { acts, bodyOf, done, invalid, parseForm, settled, todayFor } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { codeOf } from '../../pages/fields.ts';
import { BESIDE } from './beside.ts';
import { ChooseActivities } from './choose-activities.tsx';
import { CONVENE_LABELS, ConveneForm } from './convene-form.tsx';

export const loader = reads(async ({ ctx }, { request }) => {
  const search = new URL(request.url).searchParams;
  const asked = search.getAll('actividad').map(Number);
  const activities = meetingActivities.filter((one) => asked.includes(one)) as MeetingActivity[];
  const alliance = codeOf(search, 'alianza') || null;
  const year = yearIn(search.get('vigencia'));
  const page = await newMeetingPage(ctx, { activities, alliance, year });
  const step = page.alliances.find((one) => one.code === alliance)?.step ?? null;
  const choosing = { step, isMissing: search.has('elegir') && activities.length === 0 };
  return { ...page, activities, alliance, year, all: search.has('todas'), choosing, key: newId(ctx.now) };
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), schema, await todayFor({ context }, schema));
  if (!form.ok) return invalid(form.errors, form.values);
  const convened = await context.write(({ ctx }) => conveneMeeting(ctx, form.value));
  const on = ({ code, told, begun }: { code: string; told: boolean; begun: boolean }) =>
    done(backoffice.meeting(code), said(told, begun));
  return settled(convened, on, form.values, BESIDE);
});

/** A year as addresses write it; anything else filters nothing. */
function yearIn(typed: string | null): number | null {
  return typed && /^\d{4}$/.test(typed) ? Number(typed) : null;
}

const MISSING = 'Seleccione al menos una actividad.';

export default function NewMeeting() {
  const page = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main width="reading">
      <BackLink href={backoffice.meetings()}>Reuniones</BackLink>
      <DoneBanner />
      <FormErrors state={state} labels={CONVENE_LABELS} />
      {page.choosing.isMissing ? <ErrorSummary errors={[{ name: 'actividad', message: MISSING }]} /> : null}
      <PageTitle lead="Una reunión puede servir a varias actividades y a varias alianzas, y deja una sola acta.">
        Convocar una reunión
      </PageTitle>
      {page.activities.length === 0 ? (
        <ChooseActivities
          alliance={page.alliance}
          version={page.versions[0]!}
          step={page.choosing.step}
          error={page.choosing.isMissing ? MISSING : undefined}
        />
      ) : (
        <ConveneForm page={page} state={state} />
      )}
    </Main>
  );
}

function said(told: boolean, begun: boolean): string {
  if (told) return 'meetingConvened';
  return begun ? 'meetingRegistered' : 'committeeConvened';
}
