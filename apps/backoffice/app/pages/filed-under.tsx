import { longDay } from '@alianzas/lexicon';

interface Entry {
  number: string | null;
  filedOn?: string | null;
  /** What was typed first, of what was corrected */
  was: string | null;
}

/** A radicado as it stands, with its day where it is given, and the one that was typed wrong. */
export function FiledUnder({ number, filedOn = null, was }: Entry) {
  return (
    <>
      <span className="code">{number}</span>
      {filedOn ? `, del ${longDay(filedOn)}` : ''}
      {was === null ? null : <span className="meta"> (corregido; antes decía {was})</span>}
    </>
  );
}
