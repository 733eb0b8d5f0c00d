import { correctFilingNumber, takeBackPacket } from '@alianzas/domain/filing/inputs';
import type { FilingLine } from '@alianzas/domain/views';
import { instantWords, longDay, stopped } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Details, Form, Notice, SubmitButton, Written } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { Offered, VersionedForm } from '@alianzas/web/versioned-form';
import { ownState } from '../cases/activities/fields.tsx';

type Filed = NonNullable<FilingLine['filed']>;

/** What the fields of a packet are called. */
export const FILING_LABELS = {
  number: 'Número de radicado',
  filedOn: 'Fecha del radicado',
  minutesUsed: 'Horas empleadas',
  reason: 'Razón',
};

interface MendProps {
  line: FilingLine;
  state?: FormState | undefined;
}

/** Off the desk: by whom and why. */
export function TakenBack({ back }: { back: NonNullable<FilingLine['takenBack']> }) {
  return (
    <Notice>
      <p>
        <strong>Esto ya no espera radicado.</strong>{' '}
        {back.by === null
          ? 'Se deshizo el paso que lo había dejado en la mesa.'
          : stopped(`${back.by} lo devolvió el ${instantWords(back.at)}`)}
      </p>
      {back.reason ? (
        <p>
          <Written text={back.reason} />
        </p>
      ) : null}
    </Notice>
  );
}

/** What was typed before, the newest first: nothing of it is lost. */
export function Entries({ entries }: { entries: Filed['entries'] }) {
  if (entries.length < 2) return null;
  return (
    <Details summary="Ver las correcciones del radicado" open>
      <ol className="space-y-3">
        {entries.map((entry, index) => (
          <li key={entry.at}>
            <p>
              <span className="code">{entry.number}</span>, del {longDay(entry.filedOn)}
              {index === 0 ? ' (el que vale)' : ''}
            </p>
            {entry.reason ? (
              <p>
                <Written text={entry.reason} />
              </p>
            ) : null}
            <p className="meta">
              {entry.reason === null ? 'Lo registró' : 'Lo corrigió'} {entry.by ?? 'alguien'}, el{' '}
              {instantWords(entry.at)}
            </p>
          </li>
        ))}
      </ol>
    </Details>
  );
}

/** The packet goes back to its activity, after saying what becomes of it. */
export function TakeBack({ line, state: sent }: MendProps) {
  if (!line.can.takeBack) return null;
  const state = ownState(sent, 'takeBack', { name: 'filing', value: line.id });
  const isAmendment = line.kind === 'amendment';
  return (
    <Details
      summary={isAmendment ? 'Devolver la adenda antes de radicarla' : 'Devolver el paquete a la actividad 9'}
      open={state !== undefined}
    >
      <Form
        action={backoffice.packet(line.id)}
        hidden={{ intent: 'takeBack', filing: line.id }}
        label={`Devolver ${line.subject}`}
      >
        <p>
          {isAmendment
            ? 'La adenda sale de la mesa y no se puede radicar. Su compromiso sigue en firme: antes del Sí en la actividad 13 la adenda se prepara otra vez, desde esta página.'
            : 'El paquete sale de la mesa y no se puede radicar. Las aceptaciones siguen en firme: los compromisos se pueden reemplazar o agregar, y el paquete se prepara otra vez.'}
        </p>
        <Field
          of={{ schema: takeBackPacket, labels: FILING_LABELS, state, form: line.id }}
          name="reason"
          hint="La lee quien abra este paquete en la mesa"
          rows={3}
        />
        <SubmitButton tone="danger">{isAmendment ? 'Devolver la adenda' : 'Devolver el paquete'}</SubmitButton>
      </Form>
    </Details>
  );
}

/** A number typed wrong: the one that is right is entered beside it, with the reason. */
export function CorrectNumber({ line, filed, state: sent, today }: MendProps & { filed: Filed; today: string }) {
  const intent = line.kind === 'balance' ? 'correctBalance' : 'correct';
  const own = ownState(sent, intent, { name: 'filing', value: line.id });
  const given = { number: filed.number, filedOn: filed.on };
  return (
    <Offered isOffered={line.can.correct} summary="Corregir el radicado, si se escribió mal" open={own !== undefined}>
      <VersionedForm
        state={own}
        version={filed.entries.length - 1}
        closed={!line.can.correct}
        action={backoffice.packet(line.id)}
        hidden={{ intent, filing: line.id }}
        label={`Corregir el radicado de ${line.subject}`}
      >
        {(state) => {
          const form = { schema: correctFilingNumber, labels: FILING_LABELS, state, given, form: line.id };
          return (
            <>
              <p>El radicado anterior se conserva. Las organizaciones reciben un correo con los dos.</p>
              <Field of={form} name="number" />
              <Field of={form} name="filedOn" min={line.openedOn} max={today} />
              <Field of={form} name="reason" rows={2} />
              <SubmitButton tone="secondary">Corregir el radicado</SubmitButton>
            </>
          );
        }}
      </VersionedForm>
    </Offered>
  );
}
