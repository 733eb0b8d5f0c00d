import type { NonconformityPage } from '@alianzas/domain/views';
import { correctionWord, longDay, statusWord, stopped } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Link, Notice, SummaryList, Written } from '@alianzas/ui';
import { Day, Moment } from '../../pages/words.tsx';

/** What is known of a salida no conforme: what was found, who answers for it, how it was corrected and what verifies it. */
export function NonconformityFacts({ found }: { found: NonconformityPage }) {
  const { alliance, decision, correction, verification, ended } = found;
  return (
    <>
      {ended ? (
        <Notice tone="attention">
          Su alianza terminó ({statusWord('alliance', ended.state).toLowerCase()})
          {ended.reason ? `: ${stopped(ended.reason)}` : '.'}
          {listedWords(ended)}
        </Notice>
      ) : null}
      <SummaryList
        rows={[
          {
            term: 'Alianza',
            detail: <Link href={backoffice.alliance(alliance.code)}>{`${alliance.code}, ${alliance.title}`}</Link>,
          },
          { term: 'Fechas de la actividad', detail: `${longDay(found.startsOn)} a ${longDay(found.endsOn)}` },
          { term: 'Evidencias', detail: <EvidenceLinks found={found} /> },
          { term: 'Qué se encontró', detail: found.description },
          {
            term: 'Registrada',
            detail: (
              <>
                <Moment at={found.openedAt} />, por {found.author ?? 'el sistema'}
              </>
            ),
          },
          ...(decision ? [{ term: 'Decisión', detail: <Said said={decision.reason} {...decision} /> }] : []),
          {
            term: 'Responsable de corregirla',
            detail: `${found.organization ?? 'La Secretaría'}: ${found.responsible ?? 'sin definir'}`,
          },
          { term: 'Para cuándo', detail: found.dueOn ? <Day on={found.dueOn} /> : 'Sin fecha' },
          {
            term: 'Corrección',
            detail: correction ? (
              <Said said={`${correctionWord(correction.code)}. ${correction.note}`} {...correction} />
            ) : (
              'Sin corregir'
            ),
          },
          {
            term: 'Verificación',
            detail: (
              <>
                {verification ? <Verified found={found} {...verification} /> : 'Sin verificar'}
                {found.unverified.map((one) => (
                  <Unverified key={one.undoneAt} code={alliance.code} {...one} />
                ))}
              </>
            ),
          },
        ]}
      />
    </>
  );
}

/** What the balance says of it: the cut takes nothing out, whatever is decided after it. */
function listedWords({ listed, isClosable }: NonNullable<NonconformityPage['ended']>): string | null {
  if (listed === null) return null;
  if (listed === 'forGood') return ' El balance final ya se confirmó y la enumera: lo que se decida ahora no la saca.';
  return ` El balance final la enumera mientras no se ${isClosable ? 'cierre o se descarte' : 'descarte'}.`;
}

function EvidenceLinks({ found }: { found: NonconformityPage }) {
  if (found.evidence.length === 0) return 'Ninguna';
  return (
    <ul className="list-disc pl-5">
      {found.evidence.map(({ id, number, state, activity }) => (
        <li key={id}>
          <Link href={backoffice.evidence(id)}>Evidencia {number}</Link>
          {activity === null ? '' : `, de la actividad ${activity}, que tomó su lugar`}:{' '}
          {statusWord('evidence', state).toLowerCase()}
        </li>
      ))}
    </ul>
  );
}

function Said({ said, at, by }: { said: string; at: string; by: string | null }) {
  return (
    <>
      <Written text={said} /> <span className="meta">{by ?? ''}, </span>
      <Moment at={at} />
    </>
  );
}

type Verification = NonNullable<NonconformityPage['verification']>;

function Verified({ found, number, acta, meeting, at, by }: Verification & { found: NonconformityPage }) {
  return (
    <>
      <Link href={backoffice.planState(found.alliance.code, number)}>Plan con seguimiento {number}</Link> y{' '}
      <Link href={backoffice.acta(meeting)}>acta {acta}</Link>. La cerró {by ?? 'el equipo'}, <Moment at={at} />
    </>
  );
}

/** What closed it once, and why it does no more. */
function Unverified({
  code,
  number,
  acta,
  meeting,
  at,
  undoneAt,
}: NonconformityPage['unverified'][number] & { code: string }) {
  return (
    <p>
      Se había cerrado el <Moment at={at} /> con el{' '}
      <Link href={backoffice.planState(code, number)}>plan con seguimiento {number}</Link> y el{' '}
      <Link href={backoffice.acta(meeting)}>acta {acta}</Link>. Ese seguimiento se deshizo el <Moment at={undoneAt} />:
      se cierra de nuevo con otro.
    </p>
  );
}
