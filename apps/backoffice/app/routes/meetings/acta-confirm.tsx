import { annulActa } from '@alianzas/domain/acta/inputs';
import type { MeetingActivity } from '@alianzas/domain/meeting/inputs';
import { inclusionWords, itemLines, listed, stopped } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ActionForm, ButtonLink, Details, Notice, SubmitButton } from '@alianzas/ui';
import { Field } from '@alianzas/web/field';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { ownState } from '../cases/activities/fields.tsx';
import { Faults } from './acta-faults.tsx';
import type { ActaFormProps } from './acta-form.tsx';
import { TEXTS } from './acta-slots.ts';

/** What the acta will do once approved, said whole before the button; or what stands in its way, or who may press it. */
export function ActaConfirm({ page, state }: ActaFormProps) {
  const { meeting, offered, faults } = page;
  const action = backoffice.acta(meeting.code);
  return (
    <section className="space-y-4 print:hidden" aria-labelledby="aprobar">
      <h2 id="aprobar">Qué pasará al aprobar</h2>
      <Faults page={page} />
      {faults.length > 0 ? <p>Cuando se pueda aprobar:</p> : null}
      <ul className="list-disc space-y-1 pl-5">
        {sentences(page).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>El acta queda fija con su huella. Ya no se cambia: léala bien antes de aprobarla.</li>
      </ul>
      <Approve page={page} />
      {offered.write ? (
        <ButtonLink tone="secondary" href={`${action}?corregir=1`}>
          Corregir el acta (vuelve a borrador)
        </ButtonLink>
      ) : null}
      {offered.annul ? <Annul page={page} state={state} /> : null}
    </section>
  );
}

/** The button, where it can succeed; else who may press it. What stands in its way is said above. */
function Approve({ page }: Pick<ActaFormProps, 'page'>) {
  const { acta, meeting, offered, faults } = page;
  if (!offered.approve) return <Notice tone="attention">{whoApproves(page)}</Notice>;
  if (faults.length > 0) return null;
  return (
    <>
      {acta.readerWrote ? (
        <Notice>
          {acta.readerWrote === 'opened' ? 'Usted la redactó.' : 'Usted escribió en ella.'} Si también la aprueba, el
          acta lo dice.
        </Notice>
      ) : null}
      <ActionForm
        action={backoffice.acta(meeting.code)}
        label="Aprobar el acta"
        tone="primary"
        hidden={{ acta: acta.id, version: String(acta.version), attendance: String(meeting.version) }}
        name="intent"
        value="approve"
      />
    </>
  );
}

export function Annul({ page, state }: ActaFormProps) {
  const own = ownState(state, 'annul');
  return (
    <Details summary="Anular esta acta" open={own !== undefined}>
      <VersionedForm
        isAct
        state={own}
        version={page.acta.version}
        action={backoffice.acta(page.meeting.code)}
        hidden={{ intent: 'annul', acta: page.acta.id }}
        label="Anular el acta"
      >
        {(state) => (
          <>
            <Field
              of={{ schema: annulActa, labels: TEXTS, state }}
              name="reason"
              hint="La reunión podrá tener otra acta. Esta se conserva con su texto y su razón."
              rows={3}
            />
            <SubmitButton tone="danger">Anular el acta</SubmitButton>
          </>
        )}
      </VersionedForm>
    </Details>
  );
}

/** "Se cierran las actividades 3, 4 y 5 de ALZ-2026-0001.", one sentence for the alliances that share the same activities. */
export function sentences({
  effects,
  acta,
  alliances: cases,
  liaisons,
  nonconformities,
  keptFromYes,
}: Pick<
  ActaFormProps['page'],
  'effects' | 'acta' | 'alliances' | 'liaisons' | 'nonconformities' | 'keptFromYes'
>): string[] {
  const said: string[] = [];
  if (effects.some((one) => one.activity === 1))
    said.push(
      'Se cierra la actividad 1 de la vigencia: sus iniciativas quedan priorizadas y ya se pueden abrir alianzas.',
    );
  const closing = new Map<string, number[]>();
  for (const { activity, alliances, recordsOnly, again } of effects) {
    if (recordsOnly.length > 0)
      said.push(
        `Queda el seguimiento de ${listed(recordsOnly)}, con el plan como está hoy. La actividad 11 sigue abierta y la 12 no se cierra.`,
      );
    if (activity === 1 || activity === 9) continue;
    for (const code of alliances) {
      if (again.includes(code)) said.push(`${AGAIN} de ${code}: sigue en su actividad, y al lado se abre la 6.`);
      else closing.set(code, [...(closing.get(code) ?? []), activity]);
    }
  }
  const grouped = new Map<string, string[]>();
  for (const [code, activities] of closing)
    grouped.set(activities.join(), [...(grouped.get(activities.join()) ?? []), code]);
  for (const [key, codes] of grouped)
    said.push(
      `Se ${key.includes(',') ? 'cierran las actividades' : 'cierra la actividad'} ${listed(key.split(','))} de ${listed(codes)}.`,
    );
  if (effects.some((one) => one.activity === 9))
    said.push(
      'Lo acordado de la actividad 9 queda como evidencia: la actividad se cierra con el radicado de los compromisos.',
    );
  for (const { name, organization, alliance, enters } of liaisons)
    said.push(
      `${name} queda como enlace de ${organization} en ${alliance} y lo sabe por correo. ${enters ? 'Desde entonces entra al portal y actúa por esa organización.' : 'Ya actúa por esa organización en el portal.'}`,
    );
  for (const { alliance, activity, proposed } of nonconformities)
    said.push(
      `Se abre ${proposed ? `la salida no conforme ${proposed}, que estaba propuesta,` : 'una salida no conforme'} por la actividad ${activity} del plan de ${alliance}, que el seguimiento encuentra no cumplida.`,
    );
  for (const { alliance, activities } of keptFromYes)
    said.push(
      activities.length === 1
        ? `Este seguimiento no da por cumplida del todo la actividad ${activities[0]} del plan de ${alliance}: mientras siga así, la actividad 13 solo admite No, con un nuevo compromiso.`
        : `Este seguimiento no da por cumplidas del todo las actividades ${listed(activities.map(String))} del plan de ${alliance}: mientras sigan así, la actividad 13 solo admite No, con un nuevo compromiso.`,
    );
  return [...said, ...answersOfFive(acta, cases), ...decidedIn(acta, cases)];
}

const TOLD: { readonly [activity: number]: string } = {
  14: 'Cada organización reconocida recibe un correo que lo dice. A todas les llega el del acta aprobada, con su extracto, y cada una lee lo decidido, con su razón, en el resultado de su alianza.',
  15: 'Cada una de esas organizaciones recibe un correo con lo que se decidió y su razón.',
};

/** Of a session, whom it recognises and whom not, who goes on and who stops; and how they hear of it. */
function decidedIn({ items }: ActaFormProps['page']['acta'], cases: ActaFormProps['page']['alliances']): string[] {
  return ([14, 15] as const).flatMap((activity) => {
    const decided = new Map<string, string[]>();
    for (const { content, allianceId, organizationId } of items) {
      if (content.activity !== activity) continue;
      const answer = itemLines(content, { planActivities: new Map() })[0]!.detail;
      const of = cases.find(({ id }) => id === allianceId);
      const party = of?.parties.find(({ organization }) => organization === organizationId);
      // Of who is no party any more the faults above speak: the approval is refused for it
      if (of && party) decided.set(answer, [...(decided.get(answer) ?? []), `${party.name} (${of.code})`]);
    }
    const said = [...decided].map(([answer, names]) => stopped(`${answer}: ${listed(names)}`));
    return said.length > 0 ? [...said, TOLD[activity]!] : [];
  });
}

const AGAIN = 'Se toma de nuevo la decisión 5';

/** Where each answer of decision 5 goes, of those that enter the Red and of those that are in it: NO is not a rejection. */
function answersOfFive({ items }: ActaFormProps['page']['acta'], cases: ActaFormProps['page']['alliances']): string[] {
  const answered = { yes: new Map<string | null, string[]>(), no: new Map<string | null, string[]>() };
  for (const { content, allianceId, organizationId } of items) {
    if (content.activity !== 5) continue;
    const of = cases.find(({ id }) => id === allianceId);
    const party = of?.parties.find(({ organization }) => organization === organizationId);
    if (party?.inRedSince === undefined) continue;
    const alike = answered[content.answer];
    alike.set(party.inRedSince, [...(alike.get(party.inRedSince) ?? []), party.name]);
  }
  return (['yes', 'no'] as const).flatMap((answer) =>
    [...answered[answer]].map(([since, names]) => inclusionWords(since)[answer](names)),
  );
}

const APPROVERS: Partial<Record<MeetingActivity, string>> = {
  1: 'La aprueba quien presidió el comité: la Subsecretaria, si fue el de la Subsecretaría, o la Directora, si fue el de la Dirección.',
  14: 'La confirma una segunda persona, distinta de quien la abrió, de quien guardó de último su texto y de quien la envió a revisión: la persona responsable del equipo o la dirección.',
  15: 'La confirma una segunda persona, distinta de quien la abrió, de quien guardó de último su texto y de quien la envió a revisión: la persona responsable del equipo o la dirección.',
};

/** As many as are named; a bigger team is told by its role alone. */
const FEW = 6;

export function whoApproves(page: Pick<ActaFormProps['page'], 'meeting' | 'alliances' | 'acta' | 'approvers'>): string {
  return `${byRole(page)} ${byName(page.approvers)}`.trim();
}

function byName(approvers: readonly string[]): string {
  if (approvers.length === 0)
    return 'Hoy nadie del equipo puede aprobarla: una persona administradora puede dar ese rol a alguien más.';
  return approvers.length > FEW
    ? ''
    : `Hoy ${approvers.length === 1 ? 'puede' : 'pueden'} hacerlo ${listed(approvers)}.`;
}

function byRole({ meeting, alliances, acta }: Pick<ActaFormProps['page'], 'meeting' | 'alliances' | 'acta'>): string {
  const special = meeting.activities.map((activity) => APPROVERS[activity]).find((line) => line !== undefined);
  if (special) return `${special} ${writersOf(acta)}`;
  const names = [...new Set(alliances.map((one) => one.professional))];
  return `La aprueba quien lleva la alianza (${listed(names)}) o la persona responsable del equipo.`;
}

function writersOf({ draftedBy, writtenBy, submittedBy }: ActaFormProps['page']['acta']): string {
  const acts = [
    { act: 'la abrió', by: draftedBy },
    { act: 'guardó de último su texto', by: writtenBy },
    { act: 'la envió a revisión', by: submittedBy },
  ];
  const names = [...new Set(acts.flatMap(({ by }) => by ?? []))];
  const said = names.map((name) => `${name} ${listed(acts.filter(({ by }) => by === name).map(({ act }) => act))}`);
  return `${said.join('; ')}.`;
}
