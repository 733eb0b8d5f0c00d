import { agendaPoints } from '@alianzas/lexicon';
import { Written } from '@alianzas/ui';

/** The agenda as its points, whichever way they were typed. */
export function AgendaList({ agenda }: { agenda: string }) {
  const points = agendaPoints(agenda);
  if (points.length === 1) return <Written text={points[0]!} />;
  return (
    <ol className="list-decimal space-y-1 pl-5">
      {points.map((point) => (
        <li key={point}>
          <Written text={point} />
        </li>
      ))}
    </ol>
  );
}
