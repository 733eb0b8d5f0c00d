import type { ActivityNumber } from '@alianzas/domain/procedure';
import type { ReactElement } from 'react';
import { CommitmentsScreen } from './commitments.tsx';
import { ComplianceScreen } from './compliance.tsx';
import { ExecutionScreen } from './execution.tsx';
import { MeetingScreen } from './meeting.tsx';
import { NetworkScreen } from './network.tsx';
import { NoticeScreen } from './notice.tsx';
import { PlanScreen } from './plan.tsx';
import { ProposalScreen } from './proposal.tsx';
import { SessionScreen } from './session.tsx';
import type { ScreenProps } from './types.ts';

/** What produces the record of each activity while it is open. */
export const screens: { readonly [activity in ActivityNumber]?: (props: ScreenProps) => ReactElement } = {
  2: ProposalScreen,
  3: MeetingScreen,
  4: MeetingScreen,
  5: MeetingScreen,
  6: NetworkScreen,
  7: NoticeScreen,
  8: MeetingScreen,
  9: CommitmentsScreen,
  10: PlanScreen,
  11: ExecutionScreen,
  12: MeetingScreen,
  13: ComplianceScreen,
  14: SessionScreen,
  15: SessionScreen,
  16: SessionScreen,
};
