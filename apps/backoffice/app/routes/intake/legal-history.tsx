import type { OrganizationFile } from '@alianzas/domain/views';
import { legalNatureActs } from '@alianzas/lexicon';
import { Details, Written } from '@alianzas/ui';
import { Moment } from '../../pages/words.tsx';

/** Shown once something was taken back: until then what stands says it all. */
export function LegalHistory({ lines }: { lines: OrganizationFile['legalHistory'] }) {
  if (!lines.some(({ act }) => act === 'withdrawn')) return null;
  return (
    <Details summary="Lo que se ha registrado">
      <ol className="space-y-3">
        {lines.map(({ act, by, at, reason }) => (
          <li key={at}>
            <p className="meta">
              {legalNatureActs[act]} {by}, el <Moment at={at} />
            </p>
            {reason ? (
              <p>
                <Written text={reason} />
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </Details>
  );
}
