import { checkedRoutes } from '@alianzas/web/access';
import type { RouteConfig } from '@remix-run/route-config';
import { access } from './access.ts';
import { allianceRoutes } from './routes/alliance/routes.ts';
import { entryRoutes } from './routes/entry/routes.ts';
import { publicRoutes } from './routes/public/routes.ts';
import { requestRoutes } from './routes/request/routes.ts';

/** English files, Spanish URLs: each group of routes maps its own, and the access table has a line for each. */
export default checkedRoutes(
  [...publicRoutes, ...entryRoutes, ...requestRoutes, ...allianceRoutes],
  access,
) satisfies RouteConfig;
