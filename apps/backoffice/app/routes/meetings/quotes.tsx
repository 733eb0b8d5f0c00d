import { listed } from '@alianzas/lexicon';
import { Details } from '@alianzas/ui';
import { ActivityQuotes } from '../../pages/activity-quote.tsx';

/** What the procedure says of the activities of a meeting, folded: it is there for who asks. */
export function Quotes({ activities, versions }: { activities: readonly number[]; versions: readonly number[] }) {
  const which = activities.length === 1 ? 'la actividad' : 'las actividades';
  return (
    <Details summary={`Qué dice el procedimiento de ${which} ${listed(activities.map(String))}`}>
      <div className="space-y-4">
        {activities.map((activity) => (
          <ActivityQuotes key={activity} activity={activity} versions={versions} />
        ))}
      </div>
    </Details>
  );
}
