import type { AllianceAtActivity } from '@alianzas/domain/views';
import { refusalSentence } from '@alianzas/lexicon';
import { Notice } from '@alianzas/ui';

/** Those that were asked for and cannot come to a meeting for these activities, each with why. */
export function Obstacles({ stuck }: { stuck: readonly AllianceAtActivity[] }) {
  return (
    <Notice tone="attention">
      {stuck.map(({ code, obstacle }) => (
        <p key={code}>{refusalSentence(obstacle!)}</p>
      ))}
    </Notice>
  );
}
