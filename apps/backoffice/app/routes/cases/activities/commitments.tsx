import { versionOf } from '@alianzas/domain/commitment/inputs';
import { backoffice } from '@alianzas/paths';
import { ActionForm, Actions, ButtonLink, Notice } from '@alianzas/ui';
import { OfferedForm } from '@alianzas/web/versioned-form';
import { FiledUnder } from '../../../pages/filed-under.tsx';
import { CommitmentTable } from '../commitment-table.tsx';
import { ChangeForms } from './commitment-changes.tsx';
import { AmendForms, ProposeFields, ProposeForm } from './commitment-forms.tsx';
import { ownState } from './fields.tsx';
import type { ScreenProps } from './types.ts';

/** Activity 9: the commitments of both sides, their acceptance, and the packet that waits for its radicado. */
export function CommitmentsScreen(props: ScreenProps) {
  const { file, data, today, canDrive } = props;
  const rows = data.commitments ?? [];
  const packet = data.records?.packet ?? null;
  const waiting = rows.filter(({ id }) => data.awaiting?.includes(id));
  const here = backoffice.activity(file.code, 9);
  const written = ownState(props.state, 'propose');
  // Until then its button is not the next step: what it lacks stands above
  const lacks = (data.missing ?? []).some(({ code }) => code !== 'activity.recordMissing');
  return (
    <section className="space-y-4" aria-labelledby="registro">
      <h2 id="registro">Compromisos de las partes</h2>
      <CommitmentTable rows={rows} today={today} file={file} />
      {packet ? (
        <Notice tone={packet.number ? 'plain' : 'attention'}>
          {packet.number ? (
            <p>
              Radicado <FiledUnder {...packet} />.
            </p>
          ) : (
            <>
              <p>
                El paquete espera su radicado. La actividad 9 se cierra al registrarlo. Si hay que cambiar un
                compromiso, antes se devuelve el paquete desde la mesa.
              </p>
              <ButtonLink href={backoffice.packet(packet.id)}>Ir a la mesa de radicación</ButtonLink>
            </>
          )}
        </Notice>
      ) : null}
      {canDrive && packet ? (
        <>
          <OfferedForm isOffered={false} state={written} why="El paquete ya se preparó y espera su radicado.">
            <ProposeFields {...props} state={written} />
          </OfferedForm>
          <AmendForms {...props} />
          <ChangeForms {...props} />
        </>
      ) : null}
      {canDrive && !packet ? (
        <>
          {waiting.some(({ untold }) => untold) ? (
            <p>
              Unos quince minutos después de escribir el último, cada organización con compromisos nuevos recibe un
              correo que le pide aceptar.
            </p>
          ) : null}
          {waiting.length > 0 ? (
            <Actions>
              <ActionForm
                action={here}
                hidden={{ intent: 'ask', alliance: file.id }}
                label="Pedir la aceptación por correo"
                tone="primary"
              />
              <ButtonLink href={backoffice.allianceAcceptance(file.code)} tone="secondary">
                Registrar una aceptación recibida
              </ButtonLink>
            </Actions>
          ) : null}
          <ProposeForm {...props} state={written} />
          <AmendForms {...props} />
          <ChangeForms {...props} />
          <p>El paquete se prepara cuando cada parte tiene compromisos y todos están aceptados.</p>
          <ActionForm
            action={here}
            hidden={{ intent: 'packet', alliance: file.id, version: String(versionOf(rows)) }}
            label="Preparar el paquete para radicar"
            tone={lacks ? 'secondary' : 'primary'}
          />
        </>
      ) : null}
    </section>
  );
}
