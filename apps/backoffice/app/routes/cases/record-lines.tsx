import type { RecordLine } from '@alianzas/domain/views';
import { instantWords, itemUndone } from '@alianzas/lexicon';
import { Notice } from '@alianzas/ui';
import { recordHref, recordLabel, recordListHref, recordTitle } from '../../pages/record-kinds.ts';
import { Moment } from '../../pages/words.tsx';
import { useCase } from './use-case.ts';

/** Records of the case, each leading to where it is read and to those of its kind. */
export function RecordLines({ lines }: { lines: readonly RecordLine[] }) {
  return (
    <ul className="space-y-2">
      {lines.map((line) => (
        <Line key={`${line.kind}-${line.id}`} line={line} />
      ))}
    </ul>
  );
}

function Line({ line }: { line: RecordLine }) {
  const file = useCase();
  return (
    <li>
      <a className="wrap-anywhere" href={recordHref(line, file.code)}>
        {recordLabel(line)}
      </a>
      <p className="meta">
        <a href={recordListHref(line.kind)}>{recordTitle(line.kind, file.procedureVersion)}</a> ·{' '}
        <Moment at={line.at} />
      </p>
      {line.undone
        .filter(({ alliance }) => alliance === file.code)
        .map((item) => (
          <Notice key={item.activity} tone="attention">
            {itemUndone(item, instantWords(item.at))}
          </Notice>
        ))}
    </li>
  );
}
