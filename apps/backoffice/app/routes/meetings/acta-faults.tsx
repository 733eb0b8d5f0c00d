import type { Refusal } from '@alianzas/domain/platform';
import type { ActaPage } from '@alianzas/domain/views';
import { refusalSentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Banner, type FieldError, fieldId, Link } from '@alianzas/ui';
import { FIELDS } from './acta-fields.ts';
import type { ActaFormProps } from './acta-form.tsx';
import { type Slot, slotsOf } from './acta-slots.ts';

type Page = Pick<ActaPage, 'meeting' | 'alliances'>;

/** What the acta is refused for, as its page tells it: of which case and of whom, and the field where it is answered. */
export function faultOf(page: Page, fault: Refusal): FieldError {
  const of = page.alliances.find(({ id }) => id === fault.ofAlliance);
  if (!of) return { message: refusalSentence(fault) };
  const unsaid: unknown = fault.organizations;
  const whom = of.parties.filter(({ organization }) => Array.isArray(unsaid) && unsaid.includes(organization));
  const said = whom.length > 0 ? { ...fault, names: whom.map(({ name }) => name) } : fault;
  const place = slotsOf(page).find(
    ({ activity, alliance, party }) =>
      activity === fault.ofActivity && alliance === of && (whom.length === 0 || party === whom[0]),
  );
  const name = place && fieldAt(place);
  return { message: `${of.code}: ${refusalSentence(said)}`, ...(name !== undefined && { name }) };
}

function fieldAt({ n, activity }: Slot): string | undefined {
  if (activity === 1 || activity === 12) return undefined;
  return `items[${n}].${FIELDS[activity][0]!.name}`;
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
  const { message, name } = faultOf(page, fault);
  const field = name === undefined ? null : `${writingAt(page)}#${fieldId(name)}`;
  const place = field ?? placeOf(page, fault);
  return place === null || !page.offered.write ? message : <Link href={place}>{message}</Link>;
}

/** Where what an acta lacks is written, of what is of no field; null of what stands in the way elsewhere. */
export function placeOf(page: Pick<Page, 'meeting'>, { code, activity }: Refusal): string | null {
  const { meeting } = page;
  if (code === 'acta.meetingNotHeld') return `${backoffice.meeting(meeting.code)}#asistencia`;
  if (code === 'acta.textMissing') return `${writingAt(page)}#development`;
  if (code === 'acta.itemsMissing') return `${writingAt(page)}#actividad-${meeting.activities[0]}`;
  return code === 'acta.itemUnfinished' ? `${writingAt(page)}#actividad-${activity}` : null;
}

function writingAt({ meeting }: Pick<Page, 'meeting'>): string {
  return `${backoffice.acta(meeting.code)}?corregir=1`;
}
