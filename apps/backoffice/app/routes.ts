import { checkedRoutes } from '@alianzas/web/access';
import type { RouteConfig } from '@remix-run/route-config';
import { access } from './access.ts';
import { administrationRoutes } from './routes/administration/routes.ts';
import { casesRoutes } from './routes/cases/routes.ts';
import { cycleRoutes } from './routes/cycle/routes.ts';
import { entryRoutes } from './routes/entry/routes.ts';
import { intakeRoutes } from './routes/intake/routes.ts';
import { meetingsRoutes } from './routes/meetings/routes.ts';

/** English files, Spanish URLs: each group of routes maps its own, and the access table has a line for each. */
export default checkedRoutes(
  [...entryRoutes, ...intakeRoutes, ...casesRoutes, ...meetingsRoutes, ...cycleRoutes, ...administrationRoutes],
  access,
) satisfies RouteConfig;
