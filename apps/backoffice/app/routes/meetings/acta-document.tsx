import type { ActaItem, KeptItem } from '@alianzas/domain/acta';
import type { ActaOfMeeting, ActaPage } from '@alianzas/domain/views';
import { actaTerms, instantWords, listed } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, Link, Notice, SummaryList, Written } from '@alianzas/ui';
import { ActivityQuotes, activityTitle } from '../../pages/activity-quote.tsx';
import { AgendaList } from '../../pages/meeting-agenda.tsx';
import { whenWords } from '../../pages/meeting-words.ts';
import { IN_ROWS } from './acta-fields.ts';
import type { ActaFormProps } from './acta-form.tsx';
import { slotName } from './acta-slot.tsx';
import { itemsElsewhere, type Slot, saidAt, slotsOf } from './acta-slots.ts';
import { contentRows } from './acta-words.ts';

/** The acta to be read and printed: what was decided of each activity, with the procedure's words. */
export function ActaDocument({ page }: Pick<ActaFormProps, 'page'>) {
  const { acta } = page;
  return (
    <article className="space-y-8" aria-label={`Acta ${acta.code}`}>
      <SummaryList rows={headRows(page)} />
      <ActaText page={page} acta={acta} />
    </article>
  );
}

interface TextProps {
  page: ActaPage;
  /** Of an acta of this meeting, annulled ones too */
  acta: Pick<ActaOfMeeting, 'development' | 'internalNote' | 'items' | 'unfinished'>;
}

/** What an acta says: its text, and all its items. */
export function ActaText({ page, acta }: TextProps) {
  const { meeting } = page;
  const slots = slotsOf(page).flatMap((slot) => {
    const content = saidAt(slot, acta.items);
    return content ? [{ slot, content }] : [];
  });
  return (
    <>
      <section className="space-y-4">
        <h2>Desarrollo</h2>
        <p className="max-w-[42rem]">
          <Written text={acta.development} />
        </p>
      </section>
      {meeting.activities.map((activity) => {
        const said = slots.filter(({ slot }) => slot.activity === activity);
        return (
          <section className="space-y-4" key={activity}>
            <h2>{activityTitle(activity, meeting.versions[0]!)}</h2>
            <ActivityQuotes activity={activity} versions={meeting.versions} />
            {said.length === 0 ? <p>Esta acta no dice nada de esta actividad.</p> : null}
            {IN_ROWS.includes(activity) && said.length > 0 ? (
              <Decided activity={activity} said={said} page={page} />
            ) : null}
            {IN_ROWS.includes(activity)
              ? null
              : said.map(({ slot, content }) => (
                  <section className="space-y-4" key={slot.n}>
                    {slot.alliance ? <h3>{slotName(slot)}</h3> : null}
                    <SummaryList rows={contentRows(content, page, slot)} />
                  </section>
                ))}
          </section>
        );
      })}
      <Elsewhere page={page} acta={acta} />
      <HalfWritten page={page} acta={acta} />
      {acta.internalNote ? (
        <section className="space-y-4 print:hidden">
          <h2>Nota interna, solo para el equipo</h2>
          <p>
            <Written text={acta.internalNote} />
          </p>
        </section>
      ) : null}
    </>
  );
}

/** What it says where its form has no place: nothing that an approval would apply is left out of what is read. */
function Elsewhere({ page, acta }: TextProps) {
  const said = itemsElsewhere(page, acta.items);
  if (said.length === 0) return null;
  return (
    <section className="space-y-4">
      <h2>Otros puntos del acta</h2>
      <Notice tone="attention">
        Estos puntos repiten otro o no son de esta reunión. No salen en el formulario: al corregir y guardar el acta se
        quitan.
      </Notice>
      <Places said={said} page={page} />
    </section>
  );
}

/** What somebody began to write and did not finish: of an acta that never took effect. */
function HalfWritten({ page, acta }: TextProps) {
  const said = slotsOf(page).flatMap((slot) => {
    const content = saidAt(slot, acta.unfinished);
    return content ? [{ slot, content }] : [];
  });
  const all = [...said, ...itemsElsewhere(page, acta.unfinished)];
  if (all.length === 0) return null;
  return (
    <section className="space-y-4">
      <h2>A medias todavía</h2>
      <Places said={all} page={page} />
    </section>
  );
}

function Places({ said, page }: { said: readonly { slot: Slot; content: KeptItem['content'] }[]; page: ActaPage }) {
  return said.map(({ slot, content }) => (
    <section className="space-y-4" key={slot.n}>
      <h3>{[`Actividad ${slot.activity}`, slotName(slot)].filter(Boolean).join(' · ')}</h3>
      <SummaryList rows={contentRows(content, page, slot)} />
    </section>
  ));
}

interface Said {
  slot: Slot;
  content: ActaItem['content'];
}

/** What a session decided for many, a row an organization. */
function Decided({ activity, said, page }: { activity: number; said: readonly Said[]; page: ActaPage }) {
  const rows = said.map(({ slot, content }) => ({ slot, answers: contentRows(content, page, slot) }));
  return (
    <DataTable
      caption={`Decisiones de la actividad ${activity}`}
      captionHidden
      rows={rows}
      rowKey={({ slot }) => String(slot.n)}
      columns={[
        {
          key: 'who',
          label: 'Organización y alianza',
          cell: ({ slot }) => (
            <>
              {slot.party?.name} <span className="code">{slot.alliance?.code}</span>
            </>
          ),
        },
        ...(rows[0]?.answers ?? []).map(({ term }, index) => ({
          key: term,
          label: term,
          cell: ({ answers }: (typeof rows)[number]) => answers[index]?.detail,
        })),
      ]}
    />
  );
}

/** Who approved it, and plainly when it was somebody who wrote it: 3 to 12 ask for no second person. */
function approval({ approvedBy, approvedByWriter }: ActaFormProps['page']['acta'], at: string): string {
  const said = `${approvedBy}, ${instantWords(at)}`;
  return approvedByWriter ? `${said.replace(/\.$/, '')}. La redactó y la aprobó la misma persona.` : said;
}

function headRows({ acta, meeting, alliances }: ActaFormProps['page']) {
  const present = meeting.present.map((one) => [one.name, one.position, one.organization].filter(Boolean).join(', '));
  return [
    {
      term: 'Reunión',
      detail: <Link href={backoffice.meeting(meeting.code)}>{`${meeting.title} (${meeting.code})`}</Link>,
    },
    { term: 'Cuándo y dónde', detail: `${whenWords(meeting)} · ${meeting.place}` },
    {
      term: 'Alianzas',
      detail: alliances.length === 0 ? 'Toda la Red' : listed(alliances.map((one) => one.code)),
    },
    {
      term: actaTerms.present,
      detail:
        present.length === 0 ? (
          'Nadie ha quedado anotado'
        ) : (
          <ul className="list-disc space-y-1 pl-5">
            {present.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ),
    },
    { term: 'Agenda', detail: <AgendaList agenda={meeting.agenda} /> },
    { term: 'Redactó', detail: `${acta.draftedBy}, ${instantWords(acta.draftedAt)}` },
    ...(acta.alsoWrote.length > 0 ? [{ term: 'Escribió también', detail: listed(acta.alsoWrote) }] : []),
    ...(acta.submittedAt && acta.submittedBy
      ? [{ term: 'Envió a revisión', detail: `${acta.submittedBy}, ${instantWords(acta.submittedAt)}` }]
      : []),
    ...(acta.approvedAt ? [{ term: actaTerms.approved, detail: approval(acta, acta.approvedAt) }] : []),
    ...(acta.sha256 ? [{ term: actaTerms.sha256, detail: acta.sha256 }] : []),
  ];
}
