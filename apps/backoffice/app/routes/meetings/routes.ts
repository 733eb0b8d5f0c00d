import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const meetingsRoutes: RouteConfigEntry[] = [
  route('reuniones', 'routes/meetings/meetings.tsx'),
  route('reuniones/nueva', 'routes/meetings/new-meeting.tsx'),
  route('reuniones/:code', 'routes/meetings/meeting.tsx'),
  route('reuniones/:code/acta', 'routes/meetings/acta.tsx'),
];
