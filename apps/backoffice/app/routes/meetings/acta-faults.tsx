import type { Refusal } from '@alianzas/domain/platform';
import type { ActaPage } from '@alianzas/domain/views';
import { refusalSentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Banner, type FieldError, fieldId, Link } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { FIELDS } from './acta-fields.ts';
import type { ActaFormProps } from './acta-form.tsx';
import { isAskedAt, type Slot, slotsOf } from './acta-slots.ts';

type Page = Pick<ActaPage, 'meeting' | 'alliances'>;

/** What the acta is refused for, as the page in which it is written tells it: of which case and of whom, and the place where it is answered. */
export function faultOf(page: Page, fault: Refusal): FieldError {
  const [name] = fieldsOf(page, fault);
  return { message: toldOf(page, fault), ...(name === undefined ? spotOf(page, fault) : { name }) };
}

/** The same where it is not being written: its place is in the page in which it is, for who may write it. */
export function faultRead(page: Page & { offered: { write: boolean } }, fault: Refusal): FieldError {
  const href = page.offered.write ? placeOf(page, fault) : null;
  return { message: toldOf(page, fault), ...(href !== null && { href }) };
}

/** What came back, with what it was refused for at each field where that is answered. */
export function withFaults(page: Page, state: FormState | undefined): FormState | undefined {
  if (!state?.refusal) return state;
  const errors = { ...state.errors };
  for (const fault of [state.refusal, ...(state.others ?? [])])
    for (const name of fieldsOf(page, fault))
      errors[name] = [...(errors[name] ?? []), refusalSentence(namedIn(page, fault))];
  return { ...state, errors };
}

function toldOf(page: Page, fault: Refusal): string {
  const sentence = refusalSentence(namedIn(page, fault));
  const of = caseOf(page, fault);
  return of ? `${of.code}: ${sentence}` : sentence;
}

/** The fault with the names of the organizations that it speaks of. */
function namedIn(page: Page, fault: Refusal): Refusal {
  const whom = whomOf(page, fault);
  return whom.length > 0 ? { ...fault, names: whom.map(({ name }) => name) } : fault;
}

function caseOf({ alliances }: Page, { ofAlliance }: Refusal) {
  return alliances.find(({ id }) => id === ofAlliance);
}

function whomOf(page: Page, fault: Refusal) {
  const unsaid: unknown = fault.organizations;
  const parties = caseOf(page, fault)?.parties ?? [];
  return parties.filter(({ organization }) => Array.isArray(unsaid) && unsaid.includes(organization));
}

/** What is asked once of the whole acta. */
const OF_THE_WHOLE: Readonly<Record<string, string>> = {
  'acta.textMissing': 'development',
  'acta.reasonMissing': 'correction',
  'acta.alreadyReturned': 'correction',
  'recognition.resolutionNumberMissing': 'session.resolutionNumber',
};

/** The fields where it is answered. */
function fieldsOf(page: Page, fault: Refusal): string[] {
  const whole = OF_THE_WHOLE[fault.code];
  if (whole !== undefined) return [whole];
  const of = caseOf(page, fault);
  if (!of) return [];
  const whom = whomOf(page, fault);
  const places = slotsOf(page).filter(
    ({ activity, alliance, party }) =>
      activity === fault.ofActivity &&
      alliance === of &&
      (whom.length === 0 || (party !== null && whom.includes(party))),
  );
  const [place] = places;
  if (!place) return [];
  if (place.activity === 12) return fieldsOfPlan(place, fault);
  if (fault.code === OTHER_NAME) return places.map(samePersonAt);
  return (whom.length === 0 ? [place] : places).flatMap((one) => fieldAt(one) ?? []);
}

const OTHER_NAME = 'person.otherName';

/** Where it is said that the liaison of a place is who has the address. */
export function samePersonAt({ n }: Slot): string {
  return `items[${n}].liaison.samePerson`;
}

/** What an acta is refused for because the address of that liaison is somebody's of another name. */
export function otherNameAt(page: Page & { faults: readonly Refusal[] }, state: FormState | undefined, slot: Slot) {
  const said = [state?.refusal, ...(state?.others ?? []), ...page.faults].filter((one) => one != null);
  return said.find((one) => one.code === OTHER_NAME && fieldsOf(page, one).includes(samePersonAt(slot)));
}

/** In which answer about an activity of the plan a fault of the follow-up is mended. */
const OF_THE_PLAN: Readonly<Record<string, 'compliance' | 'observation' | 'dueOn'>> = {
  'followUp.dayMissing': 'dueOn',
  'followUp.dayBeforeMeeting': 'dueOn',
  'followUp.activityMissing': 'compliance',
  'followUp.stillUnderWay': 'compliance',
  'followUp.observationMissing': 'observation',
  'followUp.reasonMissing': 'observation',
};

function fieldsOfPlan({ n, alliance }: Slot, { code, numbers }: Refusal): string[] {
  const field = OF_THE_PLAN[code];
  if (field === undefined || !Array.isArray(numbers)) return [];
  const said: readonly unknown[] = numbers;
  const about = new Set(said.map(String));
  return (alliance?.plan ?? []).flatMap(({ number }, k) =>
    about.has(String(number)) ? [`items[${n}].activities[${k}].${field}`] : [],
  );
}

function fieldAt(slot: Slot): string | undefined {
  const { n, activity } = slot;
  if (activity === 1 || activity === 12) return undefined;
  return `items[${n}].${FIELDS[activity].find(({ name }) => isAskedAt(slot, name))!.name}`;
}

/** All that the approval would be refused for as things stand, and the way out: until then there is no button. */
export function Faults({ page }: Pick<ActaFormProps, 'page'>) {
  if (page.faults.length === 0) return null;
  return (
    <Banner kind="warning" title="Todavía no se puede aprobar">
      <ul className="mt-2 list-disc space-y-2 pl-5">
        {page.faults.map((fault) => (
          <li key={JSON.stringify(fault)}>
            <Fault page={page} fault={fault} />
          </li>
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

function Fault({ page, fault }: Pick<ActaFormProps, 'page'> & { fault: Refusal }) {
  const { href, message } = faultRead(page, fault);
  return href === undefined ? message : <Link href={href}>{message}</Link>;
}

/** Where what an acta lacks is written, from its review; null of what stands in the way elsewhere. */
export function placeOf(page: Page, fault: Refusal): string | null {
  const [name] = fieldsOf(page, fault);
  const { id = name && fieldId(name), href = null } = spotOf(page, fault);
  return id === undefined ? href : `${writingAt(page)}#${id}`;
}

/** Where that is which is answered in no field of its own: a place of its form, or another page. */
function spotOf(
  { meeting }: Pick<Page, 'meeting'>,
  { code, activity, codes }: Refusal,
): Pick<FieldError, 'id' | 'href'> {
  if (code === 'acta.meetingNotHeld') return { href: `${backoffice.meeting(meeting.code)}#asistencia` };
  if (code === 'acta.itemsMissing') return { id: `actividad-${meeting.activities[0]}` };
  if (code === 'acta.itemUnfinished') return { id: `actividad-${activity}` };
  const [first] = code === 'nonconformity.toDecide' && Array.isArray(codes) ? codes : [];
  return first === undefined ? {} : { href: backoffice.nonconformity(String(first)) };
}

function writingAt({ meeting }: Pick<Page, 'meeting'>): string {
  return `${backoffice.acta(meeting.code)}?corregir=1`;
}
