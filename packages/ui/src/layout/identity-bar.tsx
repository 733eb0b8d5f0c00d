import type { Phva } from '@alianzas/domain/procedure';
import type { ReactElement, ReactNode } from 'react';
import { PhvaMark } from '../parts/phva-mark.tsx';
import { Tag } from '../parts/tag.tsx';
import type { Tone } from '../types.ts';

export interface IdentityBarProps {
  code: string;
  name: string;
  /** The organizations that take part, in one line */
  parties?: string;
  kind: string;
  status?: { label: string; tone: Tone };
  /** Where it stands: the activity open now; absent once the path has ended */
  step?: { number: number; phva: Phva; name: string };
  /** Whose turn it is and what for, already worded */
  turn?: ReactNode;
  responsible?: string;
}

/** The header of a case: what it is called, which kind, where it stands, who answers for it. */
export function IdentityBar(props: IdentityBarProps): ReactElement {
  return (
    <div className="identity">
      <p className="kicker">
        {props.kind}
        <span className="code">{props.code}</span>
      </p>
      <h1>{props.name}</h1>
      {props.parties === undefined ? null : <p className="identity-parties">{props.parties}</p>}
      <dl className="identity-facts">
        {props.status === undefined ? null : (
          <div>
            <dt>Estado</dt>
            <dd>
              <Tag tone={props.status.tone}>{props.status.label}</Tag>
            </dd>
          </div>
        )}
        {props.step === undefined ? null : (
          <div>
            <dt>Actividad</dt>
            <dd>
              {props.step.number}. {props.step.name} <PhvaMark letter={props.step.phva} word />
            </dd>
          </div>
        )}
        {props.responsible === undefined ? null : (
          <div>
            <dt>Responsable</dt>
            <dd>{props.responsible}</dd>
          </div>
        )}
        {props.turn === undefined ? null : (
          <div>
            <dt>Turno</dt>
            <dd>{props.turn}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
