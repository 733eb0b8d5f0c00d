import { annulActa } from '@alianzas/domain/acta/inputs';
import type { MeetingActivity } from '@alianzas/domain/meeting/inputs';
import type { Refusal } from '@alianzas/domain/platform';
import { inclusionWords, itemLines, listed, refusalSentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ActionForm, Banner, ButtonLink, Details, fieldId, Notice, SubmitButton } from '@alianzas/ui';
import { Field } from '@alianzas/web/field';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { Fragment } from 'react';
import { ownState } from '../cases/activities/fields.tsx';
import { FIELDS } from './acta-fields.ts';
import type { ActaFormProps } from './acta-form.tsx';
import { type Slot, saidAt, slotsOf, TEXTS } from './acta-slots.ts';

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
      {acta.draftedByReader ? <Notice>Usted la redactó. Si también la aprueba, el acta lo dice.</Notice> : null}
      <ActionForm
        action={backoffice.acta(meeting.code)}
        label="Aprobar el acta"
        tone="primary"
        hidden={{ acta: acta.id, version: String(acta.version) }}
        name="intent"
        value="approve"
      />
    </>
  );
}

/** All that the approval would be refused for as things stand, and the way out: until then there is no button. */
function Faults({ page }: Pick<ActaFormProps, 'page'>) {
  const { faults } = page;
  if (faults.length === 0) return null;
  return (
    <Banner kind="warning" title="Todavía no se puede aprobar">
      <ul className="mt-2 list-disc space-y-2 pl-5">
        {faults.map((fault) => (
          <li key={JSON.stringify(fault)}>{faultWords(page, fault)}</li>
        ))}
      </ul>
      <p className="mt-2">
        Cuando lo que lo impide esté resuelto, el botón vuelve. Si no se va a resolver, devuelva el acta a borrador con
        «Corregir el acta», deje «Sin decidir» o en blanco ese punto y envíela otra vez a revisión; si no le queda nada
        por decidir, anúlela.
      </p>
    </Banner>
  );
}

/** What its refusal says, with the way to where it is mended; of organizations that the acta leaves out, which they are. */
function faultWords(page: ActaFormProps['page'], fault: Refusal) {
  const left = fault.code === 'acta.partyMissing' ? leftOut(page, fault) : [];
  const place = placeOf(page, fault);
  if (left.length === 0) return place ? <a href={place}>{refusalSentence(fault)}</a> : refusalSentence(fault);
  const { code } = left[0]!.alliance!;
  return (
    <>
      En {code} falta decir lo que se decidió de{' '}
      {left.map((slot, index) => (
        <Fragment key={slot.n}>
          {index > 0 ? ', ' : null}
          <a href={`${backoffice.acta(page.meeting.code)}?corregir=1#${fieldId(firstFieldOf(slot))}`}>
            {slot.party!.name} en la actividad {slot.activity}
          </a>
        </Fragment>
      ))}
      . O deje sin decidir a todas las de esa alianza.
    </>
  );
}

/** Where what an acta lacks is written; null of what stands in the way elsewhere. */
export function placeOf(
  { meeting }: Pick<ActaFormProps['page'], 'meeting'>,
  { code, activity }: Refusal,
): string | null {
  const writing = `${backoffice.acta(meeting.code)}?corregir=1`;
  if (code === 'acta.meetingNotHeld') return `${backoffice.meeting(meeting.code)}#asistencia`;
  if (code === 'acta.textMissing') return `${writing}#development`;
  if (code === 'acta.itemsMissing') return `${writing}#actividad-${meeting.activities[0]}`;
  return code === 'acta.itemUnfinished' ? `${writing}#actividad-${activity}` : null;
}

/** The places of those organizations that say nothing, of the activities of which the acta says something of another of their alliance. */
export function leftOut(
  page: Pick<ActaFormProps['page'], 'meeting' | 'alliances' | 'acta'>,
  { alliance, organizations }: Refusal,
): Slot[] {
  const { items } = page.acta;
  const spoken = new Set(
    items.filter(({ allianceId }) => allianceId === alliance).map(({ content }) => content.activity),
  );
  return slotsOf(page).filter(
    (slot) =>
      slot.alliance?.id === alliance &&
      slot.party !== null &&
      Array.isArray(organizations) &&
      organizations.includes(slot.party.organization) &&
      spoken.has(slot.activity) &&
      saidAt(slot, items) === null,
  );
}

/** The name of the first field of a place. */
function firstFieldOf({ n, activity }: Slot): string {
  const [first] = activity === 1 || activity === 12 ? [] : FIELDS[activity];
  return `items[${n}].${first?.name ?? ''}`;
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
  nonconformities,
}: Pick<ActaFormProps['page'], 'effects' | 'acta' | 'alliances' | 'nonconformities'>): string[] {
  const again = cases.filter(({ step }) => (step ?? 0) > 5).map(({ code }) => code);
  const said: string[] = [];
  if (effects.some((one) => one.activity === 1))
    said.push(
      'Se cierra la actividad 1 de la vigencia: sus iniciativas quedan priorizadas y ya se pueden abrir alianzas.',
    );
  const closing = new Map<string, number[]>();
  for (const { activity, alliances, recordsOnly } of effects) {
    if (recordsOnly.length > 0)
      said.push(
        `Queda el seguimiento de ${listed(recordsOnly, 200)}, con el plan como está hoy. La actividad 11 sigue abierta y la 12 no se cierra.`,
      );
    if (activity === 1 || activity === 9) continue;
    for (const code of alliances) {
      if (activity === 5 && again.includes(code))
        said.push(`${AGAIN} de ${code}: sigue en su actividad, y al lado se abre la 6.`);
      else closing.set(code, [...(closing.get(code) ?? []), activity]);
    }
  }
  const grouped = new Map<string, string[]>();
  for (const [code, activities] of closing)
    grouped.set(activities.join(), [...(grouped.get(activities.join()) ?? []), code]);
  for (const [key, codes] of grouped)
    said.push(
      `Se ${key.includes(',') ? 'cierran las actividades' : 'cierra la actividad'} ${listed(key.split(','))} de ${listed(codes, 200)}.`,
    );
  if (effects.some((one) => one.activity === 9))
    said.push(
      'Lo acordado de la actividad 9 queda como evidencia: la actividad se cierra con el radicado de los compromisos.',
    );
  for (const { alliance, activity } of nonconformities)
    said.push(
      `Se abre una salida no conforme por la actividad ${activity} del plan de ${alliance}, que el seguimiento encuentra no cumplida.`,
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
    const said = [...decided].map(([answer, names]) => `${answer}: ${listed(names, 200)}.`);
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
    : `Hoy ${approvers.length === 1 ? 'puede' : 'pueden'} hacerlo ${listed(approvers, FEW)}.`;
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
